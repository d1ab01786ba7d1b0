import { describe, expect, it } from "vitest";
import { groundsOf, hasTarget, isSilent, toneOf, usualText } from "../../src/shared/Judgement";
import { cycleTime, predictability, usual, workMix } from "../examples";

const plain = (text: string) => text.replaceAll("\u202f", " ");

describe("A verdict", () => {
  it.each([
    ["betterThanUsual", "good"],
    ["worseThanUsual", "critical"],
    ["asUsual", "neutral"],
    ["tooLittleData", "neutral"],
    ["unknown", "neutral"],
  ] as const)("%s is painted %s", (verdict, tone) => expect(toneOf(verdict)).toBe(tone));

  it("says what usual means, in the KPI's unit and the periods compared", () => {
    expect(plain(usualText(usual(62.3, 90.8), "percent"))).toBe("usual: 62–91 % (12 months before)");
    const sprints = { ...usual(0, 4.25), periods: 8, of: "sprints" } as const;
    expect(plain(usualText(sprints, "days"))).toBe("usual: 0.0–4.3 d (8 sprints before)");
  });

  it("says why it can't be told, then what there is to compare with", () => {
    const few = "fewer than 10 issues: 7";
    const kpi = cycleTime({ value: 4, verdict: "tooLittleData", verdictReason: few });
    expect(groundsOf(kpi)).toBe(few);
    expect(plain(groundsOf({ ...kpi, usual: usual(3, 9) }))).toBe(`${few} · usual: 3.0–9.0 d (12 months before)`);
  });

  it("is silent where the value's own reason has said it", () => {
    const kpi = predictability({ verdictReason: "no sprints" });
    expect(isSilent(kpi)).toBe(true);
    expect(groundsOf(kpi)).toBe("");
  });

  it("is told of a work mix, which has no value, where it has expected ranges", () => {
    expect(isSilent(workMix({ verdict: "worseThanUsual" }))).toBe(false);
    expect(isSilent(workMix())).toBe(true);
  });

  it("stands beside a target only where thresholds judge the number", () => {
    expect((["good", "warning", "critical"] as const).every(hasTarget)).toBe(true);
    expect((["neutral", "unavailable"] as const).some(hasTarget)).toBe(false);
  });
});
