import { describe, expect, it } from "vitest";
import { unitOf } from "../../src/views/sprints/unit";

describe("The unit of a sprint's numbers", () => {
  it("is issues unless points are asked for and known", () => {
    expect(unitOf(new URLSearchParams(), true)).toBe("issues");
    expect(unitOf(new URLSearchParams("unit=points"), true)).toBe("points");
    expect(unitOf(new URLSearchParams("unit=points"), false)).toBe("issues");
  });
});
