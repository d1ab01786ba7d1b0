import { describe, expect, it } from "vitest";
import type { CumulativeFlow, FlowLine, FlowSeries, ThroughputFlow } from "../../src/api/flow";
import { flowLayers, typeLayers } from "../../src/charts/flow/layers";
import { eventPosition } from "../../src/charts/flow/lineChart";
import { emptyReason, seriesTable } from "../../src/charts/flow/periods";
import { linkOf, named } from "../../src/charts/flow/scatter";
import { figuresOf } from "../../src/views/flow/FlowFigures";
import { commonCaveats, routeOf } from "../../src/views/flow/metrics";

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

  it("place an event between the periods around it", () => {
    const starts = ["2026-09-28", "2026-10-05", "2026-10-12"];
    expect(eventPosition(starts, "2026-09-01")).toBeNull();
    expect(eventPosition(starts, "2026-10-01")).toBe(0.5);
    expect(eventPosition(starts, "2026-10-30")).toBe(2);
  });

  it("say in the table why a period has no value", () => {
    expect(seriesTable(series(line("wip", null, 3))).rows).toEqual([
      ["2026-W40", "2026-09-28", null, "before the stored history"],
      ["2026-W41", "2026-10-05", 3, ""],
    ]);
  });

  it("are empty with a reason only where nothing at all is known", () => {
    expect(emptyReason(series(line("wip", null, 3)), "why")).toBeNull();
    expect(emptyReason(series(line("wip", null, null)), "why")).toBe("why");
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
    scatter: { total: 0, shown: 0, rule: "all" as const, points: [], jiras: [] },
  };

  it("keep the upper name where two would run into each other", () => {
    expect(named({ details }, [{ days: 100 }])).toEqual(["p95", "p85"]);
    expect(named({ details }, [{ days: 10 }])).toEqual(["p95", "p85", "p50"]);
  });
});

describe("The points of a scatterplot", () => {
  const point = { key: "CORE-1", doneAt: "2026-10-01T00:00:00.000Z", days: 1 };
  const cloud = { instance: "cloud", url: "https://acme.atlassian.net" };
  const ours = { instance: "dc", url: "https://jira.acme.example/jira/" };

  it("lead to the issue in its own Jira", () => {
    expect(linkOf(point, { jiras: [cloud] })).toBe("https://acme.atlassian.net/browse/CORE-1");
    expect(linkOf({ ...point, instance: "dc" }, { jiras: [cloud, ours] })).toBe(
      "https://jira.acme.example/jira/browse/CORE-1",
    );
  });

  it("lead nowhere where the Jira is unknown or no web address", () => {
    expect(linkOf({ ...point, instance: "old" }, { jiras: [cloud] })).toBeUndefined();
    expect(linkOf(point, { jiras: [] })).toBeUndefined();
    expect(linkOf(point, { jiras: [{ instance: "cloud", url: "javascript:alert(1)" }] })).toBeUndefined();
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
    const [figure] = figuresOf([{ ...throughput(), reason: "beforeHistory: The stored history begins later." }]);
    expect(figure?.value).toBe("–");
    expect(figure?.hint).toBe("The stored history begins later.");
  });

  it("find a metric's route by its name", () => {
    expect(routeOf("timeInStatus")).toBe("time-in-status");
  });
});
