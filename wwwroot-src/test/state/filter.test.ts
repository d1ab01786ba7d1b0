import { describe, expect, it } from "vitest";
import {
  apiQuery,
  daysQuery,
  filterParams,
  hrefWith,
  isNarrowed,
  parseFilter,
  scopeQuery,
} from "../../src/state/filter";

const parse = (text: string) => parseFilter(new URLSearchParams(text));

describe("The filter in the URL", () => {
  it("is 90 days of everything when the URL says nothing", () => {
    const filter = parse("");
    expect(filter.range).toEqual({ kind: "days", days: 90 });
    expect(filter.projects).toEqual([]);
    expect(isNarrowed(filter)).toBe(false);
    expect(hrefWith("/", filter)).toBe("/");
  });

  it("survives the way into the URL and back", () => {
    const text =
      "projects=CORE,MOB&boards=1,2&types=Story&priorities=High&labels=a&team=Core&epic=CORE-9&instance=cloud&from=2026-01-01&to=2026-03-31";
    const filter = parse(text);
    expect(parseFilter(filterParams(filter))).toEqual(filter);
    expect(hrefWith("/", filter)).toBe(`/?${text}`);
  });

  it("tells the API a window that isn't its default", () => {
    expect(apiQuery(parse(""))).toBe("");
    expect(apiQuery(parse("days=90"))).toBe("");
    expect(apiQuery(parse("days=30&projects=CORE"))).toBe("?projects=CORE&days=30");
    expect(apiQuery(parse("from=2026-01-01&to=2026-03-31"))).toBe("?from=2026-01-01&to=2026-03-31");
  });

  it("never sends days together with from and to, which the API refuses", () => {
    expect(apiQuery(parse("days=30&from=2026-01-01&to=2026-03-31"))).toBe("?from=2026-01-01&to=2026-03-31");
  });

  it("keeps the last sprints on the way into the URL and to the API", () => {
    const filter = parse("projects=CORE&sprints=3");
    expect(filter.range).toEqual({ kind: "sprints", sprints: 3 });
    expect(hrefWith("/sprints", filter)).toBe("/sprints?projects=CORE&sprints=3");
    expect(apiQuery(filter)).toBe("?projects=CORE&sprints=3");
  });

  it("never sends sprints together with days or dates, which the API refuses", () => {
    expect(apiQuery(parse("sprints=3&days=30"))).toBe("?sprints=3");
    expect(apiQuery(parse("sprints=3&from=2026-01-01&to=2026-03-31"))).toBe("?from=2026-01-01&to=2026-03-31");
  });

  it("sends no sprints where a page goes by days, and no window where it has none", () => {
    expect(daysQuery(parse("sprints=3"), { metric: "wip" })).toBe("?metric=wip");
    expect(daysQuery(parse("days=30"))).toBe("?days=30");
    expect(scopeQuery(parse("team=Core&sprints=3"))).toBe("?team=Core");
  });

  it.each([
    "days=0",
    "sprints=0",
    "sprints=2.5",
    "sprints=x",
    "days=-5",
    "days=1.5",
    "days=x",
    "from=2026-01-01",
    "from=1.1.26&to=2.2.26",
  ])("takes %s for no window at all", (text) => expect(parse(text).range).toEqual({ kind: "days", days: 90 }));

  it("drops empty places and blanks of a list", () => {
    expect(parse("projects=CORE,, MOB ,").projects).toEqual(["CORE", "MOB"]);
  });

  it("keeps names with other characters whole", () => {
    const filter = parse("");
    filter.team = "R&D = Größe #1";
    expect(parseFilter(new URLSearchParams(apiQuery(filter))).team).toBe("R&D = Größe #1");
  });

  it("adds a page's own parameters only when they are set", () => {
    expect(apiQuery(parse(""), { groupBy: null, page: 2, q: "" })).toBe("?page=2");
  });
});
