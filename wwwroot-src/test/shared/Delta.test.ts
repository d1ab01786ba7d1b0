import { describe, expect, it } from "vitest";
import { changeOf } from "../../src/shared/Delta";
import { cycleTime, predictability } from "../examples";

const previous = (value: number | null) => ({
  value,
  from: "2026-05-27T12:00:00.000Z",
  to: "2026-08-25T12:00:00.000Z",
  sampleSize: 10,
  reason: null,
  reasonCode: null,
});

describe("The change against the period before", () => {
  const [rise, fall] = [80, 70].map((value) => ({ value, previous: previous(74) }));

  it.each(["asUsual", "tooLittleData", "unknown"] as const)(
    "is grey, however large, when the verdict is %s",
    (verdict) => {
      expect(changeOf(predictability({ ...rise, verdict }))?.tone).toBe("neutral");
      expect(changeOf(predictability({ ...fall, verdict }))?.tone).toBe("neutral");
    },
  );

  it("has the verdict's colour when it goes its way", () => {
    expect(changeOf(predictability({ ...rise, verdict: "betterThanUsual" }))?.tone).toBe("good");
    expect(changeOf(predictability({ ...fall, verdict: "worseThanUsual" }))?.tone).toBe("critical");
    const faster = { value: 5, previous: previous(6), verdict: "betterThanUsual" } as const;
    expect(changeOf(cycleTime(faster))).toMatchObject({ tone: "good", rising: false });
  });

  it("is grey when it goes against the verdict", () => {
    expect(changeOf(predictability({ ...rise, verdict: "worseThanUsual" }))?.tone).toBe("neutral");
    expect(changeOf(predictability({ ...fall, verdict: "betterThanUsual" }))?.tone).toBe("neutral");
  });

  it("is what a reader gets who subtracts the figures shown", () => {
    const change = changeOf(predictability({ value: 78.4, previous: previous(73.6) }));
    expect(change?.text.replaceAll("\u202f", " ")).toBe("+4 pp");
  });

  it("is none when both figures look the same", () => {
    expect(changeOf(cycleTime({ value: 5.01, previous: previous(5.04) }))).toMatchObject({
      text: "unchanged",
      tone: "neutral",
    });
  });

  it("is not known when either figure isn't", () => {
    expect(changeOf(cycleTime({ value: 5, previous: previous(null) }))).toBeNull();
    expect(changeOf(cycleTime({ value: null, previous: previous(5) }))).toBeNull();
    expect(changeOf(cycleTime({ value: 5, previous: null }))).toBeNull();
  });
});
