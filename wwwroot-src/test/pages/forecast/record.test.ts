import { describe, expect, it } from "vitest";
import type { ForecastRecord, HitRate } from "../../../src/api/forecast";
import { correctionWords, testWords } from "../../../src/pages/forecast/record";

const backTest = {
  starts: 52,
  days: 14,
  items: null,
  tested: 47,
  refused: 0,
  beforeHistory: 0,
  hitRates: [],
  points: [],
  meanError: null,
  asDrawn: { hitRates: [], points: [], meanError: null },
  reason: null,
};

const rate = (rate: number): HitRate[] => [{ percent: 85, hits: Math.round((rate * 52) / 100), of: 52, rate }];

const record = (drawn: number, said: number): ForecastRecord => ({
  backTest: { ...backTest, hitRates: rate(said), asDrawn: { ...backTest.asDrawn, hitRates: rate(drawn) } },
  correction: [{ asked: 85, drawn: 91.5 }],
  correctionReason: null,
});

describe("The words of a back-test", () => {
  it("say what could not be tested, and why", () => {
    expect(testWords(backTest)).toMatch(/: 47 tested\.$/);
    expect(testWords({ ...backTest, refused: 2, beforeHistory: 3 })).toContain(
      "47 tested; 2 had too few finished issues, 3 lie before the stored history.",
    );
  });

  it("name what a question when is about", () => {
    expect(testWords({ ...backTest, days: null, items: 30 })).toContain(
      "The same forecast of 30 issues, asked at 52 Mondays",
    );
  });
});

describe("The words of a correction", () => {
  it("say what was asked, how it did and what is said instead", () => {
    expect(correctionWords(record(76.1, 84.6), "25 issues", "29 issues")).toEqual([
      "Asked 85 %: as drawn it came true 76\u202f% of 52 times, so the answer is 25 issues instead of 29 issues.",
      "So corrected it came true 85\u202f% of the time.",
    ]);
  });

  it("say where nothing changes", () => {
    expect(correctionWords(record(85, 85), "25 issues", "25 issues")[0]).toContain("so the answer stays 25 issues.");
  });

  it("say why there is none, or whose past it follows", () => {
    const none = { ...record(76, 76), correction: null, correctionReason: "not corrected: 3 past forecasts are over" };
    expect(correctionWords(none, "1", "1")).toEqual(["Not corrected: 3 past forecasts are over."]);
    const other = { ...record(76, 85), correctionReason: "corrected by how forecasts of two weeks did" };
    expect(correctionWords(other, "1", "2")[2]).toBe("Corrected by how forecasts of two weeks did.");
  });
});
