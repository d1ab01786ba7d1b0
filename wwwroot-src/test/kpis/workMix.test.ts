import { describe, expect, it } from "vitest";
import { mixChart, mixTexts, workMixRows } from "../../src/kpis/workMix";
import { workMix } from "../examples";

const plain = (text: string) => text.replaceAll("\u202f", " ");

describe("The work mix", () => {
  it("adds what has no category as the last row, so that the shares make 100 %", () => {
    const category = { points: 5, expected: null, inRange: null };
    const kpi = workMix({
      details: {
        total: 8,
        unlabelled: 2,
        categories: [
          { ...category, label: "feature", name: "Feature", issues: 4, percent: 50 },
          { ...category, label: "debt", name: "Debt", issues: 2, percent: 25 },
        ],
      },
    });
    const rows = workMixRows(kpi);
    expect(rows.map((row) => row.name)).toEqual(["Feature", "Debt", "Unlabelled"]);
    expect(rows.reduce((sum, row) => sum + row.percent, 0)).toBe(100);
  });

  it("names the categories out of their range", () => {
    const categories = [
      {
        label: "debt",
        name: "Debt",
        issues: 1,
        percent: 10,
        points: 3,
        expected: [15, 25] as [number, number],
        inRange: false,
      },
    ];
    const model = mixChart(workMix({ details: { total: 10, unlabelled: 0, categories } }));
    expect(model.summary).toContain("out of range");
    expect(model.table.rows).toEqual([["Debt", 1, 10, 3, 15, 25, "no"]]);
  });
});

describe("The work mix against the month before", () => {
  const category = (name: string, issues: number, percent: number) =>
    ({ label: name, name, issues, percent, points: 0, expected: null, inRange: null }) as const;
  const mix = workMix({
    details: { total: 10, unlabelled: 0, categories: [category("Feature", 6, 60), category("Bug", 4, 40)] },
  });

  it("tells the change of each share in percentage points", () => {
    const before = { total: 10, unlabelled: 0, categories: [category("Feature", 7, 70), category("Bug", 3, 30)] };
    expect(mixTexts(mix, before).map(plain)).toEqual(["Feature 60 % (−10 pp)", "Bug 40 % (+10 pp)"]);
  });

  it("tells no change where the month before is not known", () => {
    expect(mixTexts(mix, null).map(plain)).toEqual(["Feature 60 %", "Bug 40 %"]);
  });
});
