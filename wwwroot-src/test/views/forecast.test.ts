import { describe, expect, it } from "vitest";
import { testWords } from "../../src/views/forecast/BackTest";

const backTest = {
  starts: 52,
  days: 14,
  tested: 47,
  refused: 0,
  beforeHistory: 0,
  hitRates: [],
  points: [],
  reason: null,
};

describe("The words of a back-test", () => {
  it("say what could not be tested, and why", () => {
    expect(testWords(backTest)).toMatch(/: 47 tested\.$/);
    expect(testWords({ ...backTest, refused: 2, beforeHistory: 3 })).toContain(
      "47 tested; 2 had too few finished issues, 3 lie before the stored history.",
    );
  });
});
