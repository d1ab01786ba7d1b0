import { expect, it } from "vitest";
import { safeUrl } from "../../src/shared/safeUrl";

it("makes links of web addresses only", () => {
  expect(safeUrl("https://acme.atlassian.net/browse/CORE-1")).toBe("https://acme.atlassian.net/browse/CORE-1");
  expect(safeUrl("javascript:alert(1)")).toBeUndefined();
  expect(safeUrl("data:text/html,x")).toBeUndefined();
  expect(safeUrl(null)).toBeUndefined();
});
