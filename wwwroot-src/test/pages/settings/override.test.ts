import { describe, expect, it } from "vitest";
import type { StatusRow } from "../../../src/api/settings";
import { choiceOf, overrideOf } from "../../../src/pages/settings/override";

const status = (id: number, name: string, changes: Partial<StatusRow> = {}): StatusRow => ({
  id,
  name,
  instance: "cloud",
  jiraCategory: "indeterminate",
  category: "indeterminate",
  source: "jira",
  waiting: false,
  listed: true,
  exceptions: [],
  ...changes,
});

const taken = (category: "new" | "indeterminate" | "done", waiting = false) => ({ category, waiting });

describe("The workflow override", () => {
  it("leaves out what Jira says already", () => {
    expect(overrideOf([status(1, "Doing")], {}, {})).toBe("workflow: {}");
  });

  it("names what is taken otherwise, and what waits", () => {
    const statuses = [status(1, "Doing"), status(2, "Review"), status(3, "Shipped: live")];
    const choices = { "cloud:2": taken("indeterminate", true), "cloud:3": taken("done") };
    expect(overrideOf(statuses, choices, {})).toBe('workflow:\n  done: ["Shipped: live"]\n  waiting: ["Review"]');
  });

  it("keeps what the configuration says, projects included", () => {
    const statuses = [status(1, "Parked", { category: "new", source: "configuration" })];
    expect(overrideOf(statuses, {}, { projects: [{ key: "CORE", done: ["QA"] }] })).toBe(
      'workflow:\n  to_do: ["Parked"]\n  projects: [{"key":"CORE","done":["QA"]}]',
    );
  });

  it("writes the id where two statuses of one name part", () => {
    const statuses = [status(1, "Review"), status(2, "Review")];
    expect(overrideOf(statuses, { "cloud:2": taken("done") }, {})).toBe('workflow:\n  done: ["2"]');
    expect(overrideOf(statuses, { "cloud:1": taken("done"), "cloud:2": taken("done") }, {})).toBe(
      'workflow:\n  done: ["Review"]',
    );
  });

  it("takes an unknown category as in progress", () => {
    expect(choiceOf(status(1, "?", { category: "undefined" }), {}).category).toBe("indeterminate");
  });
});
