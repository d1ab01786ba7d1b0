import { describe, expect, it } from "vitest";
import { unitOf, unitsOf } from "../../../src/pages/sprints/unit";

describe("The unit of a sprint's numbers", () => {
  const inPoints = { issues: 4, points: 8, hours: null };
  const inHours = { issues: 4, points: null, hours: 16 };

  it("is offered where any board estimates in it", () => {
    expect(unitsOf([])).toEqual(["issues"]);
    expect(unitsOf([inPoints])).toEqual(["issues", "points"]);
    expect(unitsOf([inPoints, inHours])).toEqual(["issues", "points", "hours"]);
  });

  it("is issues unless another is asked for and known", () => {
    expect(unitOf(new URLSearchParams(), ["issues", "points"])).toBe("issues");
    expect(unitOf(new URLSearchParams("unit=points"), ["issues", "points"])).toBe("points");
    expect(unitOf(new URLSearchParams("unit=hours"), ["issues", "hours"])).toBe("hours");
    expect(unitOf(new URLSearchParams("unit=points"), ["issues", "hours"])).toBe("issues");
  });
});
