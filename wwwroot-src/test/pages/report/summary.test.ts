import { describe, expect, it } from "vitest";
import { sharedNotes, signalTexts, unjudged } from "../../../src/pages/report/summary";
import { cycleTime, point, predictability, workMix } from "../../examples";

const trend = [point("2026-09", 4), point("2026-10", 12)];
const limits = { mean: 5, lower: -1, upper: 9 };
const plain = (text: string) => text.replaceAll("\u202f", " ");

describe("the signals of a month", () => {
  it("are those of that month only, with the limits", () => {
    const signals = [
      { period: "2026-10", rule: "outside" as const },
      { period: "2026-08", rule: "run" as const },
    ];
    const texts = signalTexts([cycleTime({ value: 12, trend, limits, signals })], "2026-10");
    expect(texts.map(plain)).toEqual(["Cycle time: 12.0 d lies outside its natural limits of 0.0 d to 9.0 d."]);
  });

  it("name the KPIs whose months are too few; the work mix has no number to judge", () => {
    expect(unjudged([cycleTime({ limits }), predictability(), workMix()])).toEqual(["Sprint predictability"]);
  });
});

describe("the notes", () => {
  const shared = { code: "todaysAttributes", text: "Labels are today's." };
  const own = { code: "smallSample", text: "Fewer than 10 values: 3." };

  it("stand once, with the KPIs they are about, what concerns all of them first", () => {
    const kpis = [cycleTime({ caveats: [own, shared] }), predictability({ caveats: [shared] })];
    expect(sharedNotes(kpis, [{ code: "syncFailed", text: "The last sync failed." }])).toEqual([
      { code: "syncFailed", text: "The last sync failed.", about: [] },
      { ...shared, about: [] },
      { ...own, about: ["Cycle time"] },
    ]);
  });

  it("say which projects a number covers", () => {
    const coverage = { projects: 1, of: 3, text: "covers 1 of 3 projects" };
    expect(sharedNotes([predictability({ coverage }), cycleTime()], []).map((note) => note.text)).toEqual([
      "Covers 1 of 3 projects.",
    ]);
  });
});
