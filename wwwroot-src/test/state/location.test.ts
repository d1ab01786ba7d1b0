import { beforeEach, describe, expect, it } from "vitest";
import { interceptLinks, navigate, place, queryText, withParams } from "../../src/state/location";

describe("The location", () => {
  beforeEach(() => navigate("/?days=30"));

  it("changes one parameter and leaves the others", () => {
    expect(withParams(place.get(), { groupBy: "team", page: null })).toBe("/?days=30&groupBy=team");
    expect(withParams(place.get(), { days: null })).toBe("/");
  });

  it("writes lists readably", () => {
    expect(queryText(new URLSearchParams({ projects: "cloud:CORE,MOB" }))).toBe("?projects=cloud:CORE,MOB");
  });

  it("tells its listeners where the reader went", () => {
    const seen: string[] = [];
    const stop = place.subscribe(() => seen.push(place.get().path));
    navigate("/data");
    stop();
    expect(seen).toEqual(["/data"]);
  });

  it("leaves links to Jira, the API and new tabs to the browser", () => {
    interceptLinks();
    document.body.innerHTML =
      '<a id="in" href="/data">in</a><a id="api" href="/api/export/issues.csv">api</a><a id="tab" target="_blank" href="/data">tab</a>';
    let taken = false;
    window.addEventListener("click", (event) => {
      taken = event.defaultPrevented;
      event.preventDefault();
    });
    const click = (id: string) => {
      document.getElementById(id)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      return taken;
    };
    expect(click("api")).toBe(false);
    expect(click("tab")).toBe(false);
    expect(click("in")).toBe(true);
    expect(place.get().path).toBe("/data");
  });
});
