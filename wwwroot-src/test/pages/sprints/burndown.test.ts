import { describe, expect, it } from "vitest";
import type { Burndown, BurndownValues } from "../../../src/api/sprints";
import { burndownChart, chartDays } from "../../../src/pages/sprints/burndown";
import { sprintBurndown } from "../../contract/sprint-burndown";

const values = (remaining: number, ideal: number | null): BurndownValues => ({
  scope: 4,
  completed: 4 - remaining,
  remaining,
  added: 0,
  removed: 0,
  reestimated: 0,
  ideal,
});

const running: Burndown = {
  ...sprintBurndown,
  ideal: { from: "2026-11-02T00:00:00Z", to: "2026-11-06T00:00:00Z", issues: 4, points: null, hours: null },
  days: [
    { date: "2026-11-02", at: "2026-11-02T00:00:00Z", issues: values(4, 4), points: null, hours: null },
    { date: "2026-11-03", at: "2026-11-03T00:00:00Z", issues: values(3, 3), points: null, hours: null },
  ],
};

describe("A burndown", () => {
  it("goes on to the planned end of a running sprint with the ideal line alone", () => {
    const days = chartDays(running, "issues");
    expect(days.map((day) => day.date)).toEqual(["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"]);
    expect(days.map((day) => day.ideal)).toEqual([4, 3, 2, 1, 0]);
    expect(days[2]?.values).toBeNull();
  });

  it("shows no value, and not 0, in a unit the board doesn't estimate in", () => {
    for (const unit of ["points", "hours"] as const)
      expect(chartDays(running, unit).every((day) => day.values === null && day.ideal === null)).toBe(true);
  });

  it("of a sprint without a report is empty", () => {
    const none = { ...sprintBurndown, reason: "neverStarted: …", stepDays: null, ideal: null, days: [] };
    expect(burndownChart(none, "issues").table.rows).toEqual([]);
  });
});
