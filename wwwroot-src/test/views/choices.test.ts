import { expect, it } from "vitest";
import { settingsOf } from "../../src/views/data/settings";
import { projectChoices } from "../../src/views/filter/choices";
import { narrowTo } from "../../src/views/kpi/narrow";

it("writes a key that two Jiras have with its instance", () => {
  const project = (key: string, instance: string) => ({ key, name: `${key} of ${instance}`, instance });
  const values = projectChoices([project("CORE", "a"), project("CORE", "b"), project("MOB", "a")]).map(
    (choice) => choice.value,
  );
  expect(values).toEqual(["a:CORE", "b:CORE", "MOB"]);
});

it("narrows the page to a part only where a filter can say it", () => {
  const place = { path: "/kpis/cycle-time", query: new URLSearchParams("days=30&groupBy=project&page=3") };
  expect(narrowTo(place, "project", "CORE")).toBe("/kpis/cycle-time?days=30&groupBy=project&projects=CORE");
  expect(narrowTo(place, "month", "2026-10")).toBeNull();
});

it("shows a tree of settings line by line", () => {
  expect(settingsOf({ jira: { instances: [{ name: "cloud", projects: ["A", "B"] }] }, cron: null })).toEqual([
    { key: "jira.instances[0].name", value: "cloud" },
    { key: "jira.instances[0].projects", value: "A, B" },
    { key: "cron", value: "" },
  ]);
});
