import { describe, expect, it } from "vitest";
import { pathOf, sparkOf } from "../../src/shared/Sparkline";
import { point } from "../examples";

describe("A sparkline", () => {
  it("puts the lowest value at the bottom and the highest at the top", () => {
    const { runs } = sparkOf([point("2026-01", 10), point("2026-02", 30), point("2026-03", 20)], 100, 50, 5);
    expect(runs[0]?.map(({ x, y }) => [x, y])).toEqual([
      [5, 45],
      [50, 5],
      [95, 25],
    ]);
  });

  it("leaves a gap where a month is unknown", () => {
    const { runs } = sparkOf([point("2026-01", 1), point("2026-02", null), point("2026-03", 2)], 100, 50);
    expect(runs.map((run) => run.length)).toEqual([1, 1]);
  });

  it("draws equal values in the middle and nothing without values", () => {
    expect(sparkOf([point("2026-01", 7), point("2026-02", 7)], 100, 50).last?.y).toBe(25);
    expect(sparkOf([point("2026-01", null)], 100, 50)).toMatchObject({ runs: [], last: null });
  });

  it("knows its last point to be of a running month", () => {
    expect(sparkOf([point("2026-01", 1), point("2026-02", 2, { partial: true })], 100, 50).last?.partial).toBe(true);
  });

  it("becomes a path", () => {
    expect(
      pathOf([
        { x: 1, y: 2, partial: false },
        { x: 3.25, y: 4, partial: false },
      ]),
    ).toBe("M1.0 2.0L3.3 4.0");
  });
});
