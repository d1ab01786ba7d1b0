import { describe, expect, it } from "vitest";
import { bytes, days, difference, measure, percent, plural } from "../../src/shared/format";

const plain = (text: string) => text.replaceAll("\u202f", " ");

describe("Numbers", () => {
  it.each([
    [78.4, "78 %"],
    [9.96, "10 %"],
    [9.94, "9.9 %"],
    [4.13, "4.1 %"],
    [0, "0 %"],
    [100, "100 %"],
  ])("shows the share %d as %s", (value, text) => expect(plain(percent(value))).toBe(text));

  it.each([
    [12.345, "12.3 d"],
    [0.4, "0.4 d"],
    [0.01, "<0.1 d"],
    [0, "0.0 d"],
    [143.2, "143 d"],
  ])("shows the duration %d as %s", (value, text) => expect(plain(days(value))).toBe(text));

  it("shows what is unknown as a dash and never as 0", () => {
    expect(percent(null)).toBe("–");
    expect(measure(undefined, "days")).toBe("–");
  });

  it("shows a change with its sign, shares in percentage points", () => {
    expect(plain(difference(4, "percent"))).toBe("+4 pp");
    expect(plain(difference(-1.2, "days"))).toBe("−1.2 d");
  });

  it("counts in the right number", () => {
    expect(plural(1, "issue")).toBe("1 issue");
    expect(plural(1241, "issue")).toBe("1,241 issues");
    expect(plain(bytes(18_400_000))).toBe("18.4 MB");
    expect(plain(bytes(0))).toBe("0 B");
  });
});
