import { describe, expect, it } from "vitest";
import type { Options } from "../../../src/api/pages";
import { rangesOf, rangeText } from "../../../src/shared/filter/ranges";
import { periodOf } from "../../../src/shared/Period";
import { echo } from "../../examples";

const options: Options = {
  projects: [],
  teams: [],
  boards: [],
  types: [],
  priorities: [],
  labels: [],
  ranges: [30, 90],
  sprints: 3,
};
const texts = (...rest: [Parameters<typeof rangesOf>[1], boolean]) => rangesOf(options, ...rest).map(rangeText);

describe("The period field", () => {
  it("offers the days, then the last sprints", () => {
    expect(texts({ kind: "days", days: 90 }, false)).toEqual(["Last 30 days", "Last 90 days", "Last 3 sprints"]);
  });

  it("offers what is chosen too, each in its place and once", () => {
    expect(texts({ kind: "days", days: 45 }, false)).toEqual([
      "Last 30 days",
      "Last 45 days",
      "Last 90 days",
      "Last 3 sprints",
    ]);
    expect(texts({ kind: "sprints", sprints: 1 }, false).slice(-2)).toEqual(["Last sprint", "Last 3 sprints"]);
    expect(texts({ kind: "dates", from: "2026-01-01", to: "2026-01-31" }, false)).toHaveLength(3);
  });

  it("offers no sprints on a page that goes by days, unless they are chosen already", () => {
    expect(texts({ kind: "days", days: 90 }, true)).toEqual(["Last 30 days", "Last 90 days"]);
    expect(texts({ kind: "sprints", sprints: 3 }, true)).toContain("Last 3 sprints");
  });
});

describe("The period in words", () => {
  const span = periodOf(echo({ days: null }));

  it("is its days alone where these were chosen", () => {
    expect(span).toMatch(/Aug.*26.*Nov.*23|26.*Aug.*23.*Nov/);
  });

  it("names the days or sprints that were asked for", () => {
    expect(periodOf(echo())).toBe(`Last 90 days: ${span}`);
    expect(periodOf(echo({ sprints: 3 }))).toBe(`Last 3 sprints per board; else ${span}`);
  });
});
