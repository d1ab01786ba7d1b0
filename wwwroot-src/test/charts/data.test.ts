import { describe, expect, it } from "vitest";
import { binPosition, durationHistogram } from "../../src/charts/histogram";
import { shorten } from "../../src/charts/options";
import { meanOf, throughputChart } from "../../src/pages/overview/throughput";

const bins = [
  { fromDays: 0, toDays: 1, issues: 4 },
  { fromDays: 1, toDays: 5, issues: 6 },
];
const week = (period: string, issues: number, partial = false) => ({ period, from: "2026-10-05", issues, partial });

describe("Chart data", () => {
  it("keeps the running week out of the mean, and empty weeks in it", () => {
    expect(meanOf([week("2026-W41", 12), week("2026-W42", 0), week("2026-W43", 1, true)])).toBe(6);
    expect(meanOf([week("2026-W43", 1, true)])).toBeNull();
    expect(throughputChart([week("2026-W43", 1, true)]).summary).toBe("No whole week in this period.");
  });

  it("finds a percentile's place within its bin, however wide the bin is", () => {
    expect(binPosition(bins, 0.5)).toBe(0);
    expect(binPosition(bins, 3)).toBe(1);
    expect(binPosition(bins, 99)).toBeNull();
  });

  it("shows a histogram's bins as they are served", () => {
    const details = {
      mean: 2,
      p50: 1.5,
      p70: 2,
      p85: 3,
      p95: 4,
      min: 0.2,
      max: 4.5,
      sampleSize: 10,
      excluded: [],
      histogram: bins,
    };
    expect(durationHistogram(details).table.rows).toEqual([
      [0, 1, 4],
      [1, 5, 6],
    ]);
  });

  it("cuts long names by characters, not in the middle of one", () => {
    expect(shorten("🚀🚀🚀🚀", 3)).toBe("🚀🚀…");
    expect(shorten("short", 16)).toBe("short");
  });
});
