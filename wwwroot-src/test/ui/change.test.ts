import { describe, expect, it } from "vitest";
import { changeOf } from "../../src/ui/change";
import { cycleTime, predictability } from "../examples";

const previous = (value: number | null) => ({
  value,
  from: "2026-05-27T12:00:00.000Z",
  to: "2026-08-25T12:00:00.000Z",
  sampleSize: 10,
  reason: null,
});

describe("The change against the period before", () => {
  it("is better when predictability rises and worse when it falls", () => {
    expect(changeOf(predictability({ value: 80, previous: previous(74) }))?.judgement).toBe("better");
    expect(changeOf(predictability({ value: 70, previous: previous(74) }))?.judgement).toBe("worse");
  });

  it("is better when cycle time falls", () => {
    expect(changeOf(cycleTime({ value: 5, previous: previous(6) }))?.judgement).toBe("better");
  });

  it("is what a reader gets who subtracts the figures shown", () => {
    const change = changeOf(predictability({ value: 78.4, previous: previous(73.6) }));
    expect(change?.text.replaceAll("\u202f", " ")).toBe("+4 pp");
  });

  it("is none when both figures look the same", () => {
    expect(changeOf(cycleTime({ value: 5.01, previous: previous(5.04) }))).toMatchObject({
      text: "unchanged",
      judgement: "none",
    });
  });

  it("is not known when either figure isn't", () => {
    expect(changeOf(cycleTime({ value: 5, previous: previous(null) }))).toBeNull();
    expect(changeOf(cycleTime({ value: null, previous: previous(5) }))).toBeNull();
    expect(changeOf(cycleTime({ value: 5, previous: null }))).toBeNull();
  });
});
