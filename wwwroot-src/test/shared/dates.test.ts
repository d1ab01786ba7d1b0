import { beforeEach, describe, expect, it } from "vitest";
import { ago, dayOf, monthName, took, upcoming } from "../../src/shared/dates";
import { report } from "../../src/state/report";

const now = Date.parse("2026-11-23T12:00:00Z");
const inZone = (timeZone: string | null) => report.set({ title: "KPIs", timeZone });

describe("Dates", () => {
  beforeEach(() => inZone("UTC"));

  it("cuts days in the report's time zone", () => {
    const late = "2026-11-23T23:30:00.000Z";
    const inUtc = dayOf(late);
    inZone("Asia/Tokyo");
    expect(inUtc).toContain("23");
    expect(dayOf(late)).toContain("24");
  });

  it("does not fail over a time zone that this browser doesn't know", () => {
    inZone("Mars/Olympus");
    expect(dayOf("2026-11-23T12:00:00.000Z")).toContain("2026");
  });

  it.each([
    ["2026-11-23T11:59:40Z", "just now"],
    ["2026-11-23T11:48:00Z", "12 minutes ago"],
    ["2026-11-23T09:10:00Z", "2 hours ago"],
    ["2026-11-20T12:00:00Z", "3 days ago"],
  ])("says of %s: %s", (instant, text) => expect(ago(instant, now)).toBe(text));

  it("names the weekday only when it isn't today", () => {
    expect(upcoming("2026-11-23T18:00:00Z", now)).not.toContain("Mon");
    expect(upcoming("2026-11-24T03:00:00Z", now)).toContain("Tue");
  });

  it("says how long something took", () => {
    expect(took("2026-11-23T09:00:00Z", "2026-11-23T09:04:12Z")).toBe("4 min 12 s");
    expect(took("2026-11-23T09:00:00Z", null)).toBe("–");
    expect(monthName("2026-08")).toMatch(/Aug/);
  });
});
