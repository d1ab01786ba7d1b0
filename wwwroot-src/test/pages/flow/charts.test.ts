import { describe, expect, it } from "vitest";
import {
  type CumulativeFlow,
  type FlowAnswer,
  type FlowLine,
  type FlowSeries,
  type ThroughputFlow,
  withAxes,
} from "../../../src/api/flow";
import { amongEnds, amongStarts } from "../../../src/charts/events";
import { flowLayers, typeLayers } from "../../../src/pages/flow/charts/layers";
import { emptyReason, seriesTable } from "../../../src/pages/flow/charts/periods";
import { named, pointsOf } from "../../../src/pages/flow/charts/scatter";
import { figuresOf } from "../../../src/pages/flow/FlowFigures";
import { commonCaveats, routeOf } from "../../../src/pages/flow/metrics";

const line = (key: string, ...values: (number | null)[]): FlowLine => ({
  key,
  name: key.replace("type:", ""),
  unit: "issues",
  values,
  limits: null,
  signals: [],
});

const series = (...lines: FlowLine[]): FlowSeries => ({
  interval: "week",
  periods: [
    { period: "2026-W40", from: "2026-09-28", reason: "beforeHistory" },
    { period: "2026-W41", from: "2026-10-05" },
  ],
  lines,
});

const metric = {
  title: "",
  unit: "issues",
  definition: "",
  value: null,
  reason: null,
  reasonCode: null,
  sampleSize: 0,
  details: null,
  caveats: [],
} as const;
const throughput = (...lines: FlowLine[]): ThroughputFlow => ({
  ...metric,
  caveats: [],
  name: "throughput",
  series: series(...lines),
});
const cumulative = (...lines: FlowLine[]): CumulativeFlow => ({
  ...metric,
  caveats: [],
  name: "cumulativeFlow",
  series: series(...lines),
});

describe("Flow charts", () => {
  it("keep the most frequent types apart and add up the rest", () => {
    const layers = typeLayers(throughput(...[7, 6, 5, 4, 3, 2, 1].map((n) => line(`type:T${n}`, n, n))));
    expect(layers.map((layer) => layer.name)).toEqual(["T7", "T6", "T5", "T4", "T3", "Other types"]);
    expect(layers.at(-1)?.values).toEqual([3, 3]);
  });

  it("leave the sum unknown where a part of it is", () => {
    const rare = [
      line("type:A", 9, 9),
      line("type:B", 8, 8),
      line("type:C", 7, 7),
      line("type:D", 6, 6),
      line("type:E", 5, 5),
    ];
    expect(typeLayers(throughput(...rare, line("type:F", null, 1), line("otherTypes", 1, 1))).at(-1)?.values).toEqual([
      null,
      2,
    ]);
  });

  it("stack done, under way and waiting without what was done before", () => {
    const layers = flowLayers(
      cumulative(
        line("reached:new", 110, 114),
        line("reached:indeterminate", 104, 108),
        line("reached:done", 100, 105),
      ),
    );
    expect(layers.map((layer) => layer.values)).toEqual([
      [0, 5],
      [4, 3],
      [6, 6],
    ]);
  });

  it("place an event within its period", () => {
    const starts = ["2026-09-28", "2026-10-05", "2026-10-12"];
    expect(amongStarts(starts)("2026-09-01")).toBeNull();
    expect(amongStarts(starts)("2026-10-01")).toBe(0);
    expect(amongStarts(starts)("2026-10-05")).toBeCloseTo(0.57, 2);
    expect(amongStarts(starts)("2026-10-11")).toBeCloseTo(1.43, 2);
    expect(amongStarts(starts)("2026-10-18")).toBe(2);
    expect(amongStarts(starts)("2026-10-19")).toBeNull();
    expect(amongStarts(["2026-10-05"])("2026-10-05")).toBe(0);
    expect(amongStarts([])("2026-10-05")).toBeNull();
  });

  it("place an event between the sprints that ended around it", () => {
    const ends = ["2026-09-28T10:00:00.000Z", "2026-10-12T10:00:00.000Z", null];
    expect(amongEnds(ends)("2026-09-20")).toBeNull();
    expect(amongEnds(ends)("2026-10-01")).toBe(0.5);
    expect(amongEnds(ends)("2026-10-13")).toBeNull();
  });

  it("say in the table why a period has no value", () => {
    expect(seriesTable(series(line("wip", null, 3))).rows).toEqual([
      ["2026-W40", "2026-09-28", null, "before the stored history"],
      ["2026-W41", "2026-10-05", 3, ""],
    ]);
  });

  it("are empty with a reason only where nothing at all is known", () => {
    expect(emptyReason({ series: series(line("wip", null, 3)), reason: "why" })).toBeNull();
    expect(emptyReason({ series: series(line("wip", null, null)), reason: "why" })).toBe("why");
  });
});

describe("The percentiles of a scatterplot", () => {
  const details = {
    p50: 2,
    p85: 3,
    p95: 30,
    sampleSize: 9,
    statistic: "p85",
    histogram: [],
    scatter: null,
  };

  it("keep the upper name where two would run into each other", () => {
    expect(named({ details }, [{ days: 100 }])).toEqual(["p95", "p85"]);
    expect(named({ details }, [{ days: 10 }])).toEqual(["p95", "p85", "p50"]);
  });
});

describe("The points of a scatterplot", () => {
  const cloud = { instance: "cloud", url: "https://acme.atlassian.net" };
  const ours = { instance: "dc", url: "https://jira.acme.example/jira/" };
  const scatter = {
    total: 2,
    shown: 2,
    rule: "all" as const,
    keys: ["CORE-1", "OPS-2"],
    doneAt: ["2026-10-01T00:00:00.000Z", "2026-10-02T00:00:00.000Z"],
    days: [1, 2.5],
    jira: [0, 1],
    jiras: [cloud, ours],
  };

  it("lead to the issue in its own Jira", () => {
    expect(pointsOf(scatter)).toEqual([
      { key: "CORE-1", doneAt: scatter.doneAt[0], days: 1, link: "https://acme.atlassian.net/browse/CORE-1" },
      { key: "OPS-2", doneAt: scatter.doneAt[1], days: 2.5, link: "https://jira.acme.example/jira/browse/OPS-2" },
    ]);
  });

  it("lead nowhere where the Jira is unknown or no web address", () => {
    const links = (jiras: (typeof cloud)[]) => pointsOf({ ...scatter, jiras }).map((point) => point.link);
    expect(links([])).toEqual([undefined, undefined]);
    expect(links([{ instance: "cloud", url: "javascript:alert(1)" }])).toEqual([undefined, undefined]);
  });
});

describe("The series of the page", () => {
  it("get the periods of their interval", () => {
    const day = [{ period: "2026-10-01" }];
    const week = [{ period: "2026-W40", from: "2026-09-28" }];
    const { metrics } = withAxes({
      metrics: [throughput(), { ...cumulative(), series: { interval: "day", periods: [], lines: [] } }],
      axes: [
        { interval: "day", periods: day },
        { interval: "week", periods: week },
      ],
    } as unknown as FlowAnswer);
    expect(metrics.map((each) => each.series.periods)).toEqual([week, [{ period: "2026-10-01", from: "2026-10-01" }]]);
  });
});

describe("Caveats of the flow", () => {
  const noted = (...texts: string[]) => ({ ...throughput(), caveats: texts.map((text) => ({ code: text, text })) });

  it("are said once where most metrics have them", () => {
    expect(commonCaveats([noted("a", "b"), noted("a"), noted("c")]).map((caveat) => caveat.text)).toEqual(["a"]);
  });
});

describe("Flow figures", () => {
  it("show a dash and the reason for what is not known, never 0", () => {
    const [figure] = figuresOf([
      { ...throughput(), reason: "beforeHistory: the stored history begins later.", reasonCode: "beforeHistory" },
    ]);
    expect(figure?.value).toBe("–");
    expect(figure?.hint).toBe("The stored history begins later.");
  });

  it("find a metric's route by its name", () => {
    expect(routeOf("timeInStatus")).toBe("time-in-status");
  });
});
