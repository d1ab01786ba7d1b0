import { describe, expect, it } from "vitest";
import type { ChartTheme } from "../../src/charts/model";
import { monthPosition, trendChart } from "../../src/charts/trend";
import { cycleTime, point } from "../examples";

const theme = new Proxy({}, { get: (_, name) => `<${String(name)}>` }) as ChartTheme;
const trend = [
  point("2026-08", null, { reason: "before the horizon" }),
  point("2026-09", 6.1),
  point("2026-10", 14.2),
  point("2026-11", 5.5, { partial: true }),
];
const kpi = cycleTime({ trend, statistic: "mean", signals: [{ period: "2026-10", rule: "outside" }] });
const drawn = (model = trendChart(kpi)) => model.configure(theme).data.datasets[0];

describe("The trend chart", () => {
  it("leaves unknown months open", () => {
    expect(drawn()?.data).toEqual([null, 6.1, 14.2, 5.5]);
    expect(drawn()).toMatchObject({ spanGaps: false });
  });

  it("marks signals by shape and the running month by a hollow point", () => {
    expect(drawn()).toMatchObject({
      pointStyle: ["circle", "circle", "rectRot", "circle"],
      pointBackgroundColor: ["<accent>", "<accent>", "<warning>", "<surface>"],
    });
  });

  it("says in its table why a month has no value", () => {
    expect(trendChart(kpi).table.rows).toEqual([
      ["2026-08", null, 0, "before the horizon"],
      ["2026-09", 6.1, 10, ""],
      ["2026-10", 14.2, 10, "signal: outside the limits"],
      ["2026-11", 5.5, 10, "month still running"],
    ]);
  });

  it("sums up the known whole months in a sentence", () => {
    const text = trendChart(kpi).summary.replaceAll("\u202f", " ");
    expect(text).toContain("from 6.1 d");
    expect(text).toContain("to 14.2 d");
    expect(text).toContain("1 signal");
  });

  it("names its limits only where there are some", () => {
    const limited = cycleTime({ trend, limits: { mean: 7, lower: 2, upper: 12 } });
    const marks = (model: ReturnType<typeof trendChart>) => model.legend.map((entry) => entry.mark);
    expect(marks(trendChart(kpi))).not.toContain("band");
    expect(marks(trendChart(limited))).toContain("band");
  });

  it("puts an event between the months' marks, and one from elsewhere nowhere", () => {
    expect(monthPosition(trend, "2026-09-15")).toBe(1);
    expect(monthPosition(trend, "2026-09-30")).toBeCloseTo(1.48, 2);
    expect(monthPosition(trend, "2025-01-01")).toBeNull();
  });
});
