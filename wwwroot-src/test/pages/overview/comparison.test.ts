import { describe, expect, it } from "vitest";
import type { ComparisonRow } from "../../../src/api/comparison";
import { ordered } from "../../../src/pages/overview/ComparisonCard";

const row = (name: string, value: number | null): ComparisonRow => ({
  key: name,
  name,
  cells: [
    {
      value,
      status: "neutral",
      verdict: "asUsual",
      verdictReason: null,
      reason: null,
      reasonCode: null,
      sampleSize: 1,
      trend: [],
    },
  ],
});
const rows = [row("Zebra", 3), row("Ant", null), row("Mole", 7)];
const names = (column: number | null, descending: boolean) =>
  ordered(rows, { column, descending }).map((each) => each.name);

describe("The comparison's order", () => {
  it("is by name until a column is chosen", () => {
    expect(names(null, false)).toEqual(["Ant", "Mole", "Zebra"]);
  });

  it("keeps what is not known at the end, up and down", () => {
    expect(names(0, false)).toEqual(["Zebra", "Mole", "Ant"]);
    expect(names(0, true)).toEqual(["Mole", "Zebra", "Ant"]);
  });
});
