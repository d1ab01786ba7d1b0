import { expect, it } from "vitest";
import { settingsOf } from "../../../src/pages/settings/settings";
import { boardChoices, boardFilter, chosenBoards, projectChoices } from "../../../src/shared/filter/choices";
import { narrowTo } from "../../../src/shared/PartName";

it("writes a key that two Jiras have with its instance", () => {
  const project = (key: string, instance: string) => ({ key, name: `${key} of ${instance}`, instance });
  const values = projectChoices([project("CORE", "a"), project("CORE", "b"), project("MOB", "a")]).map(
    (choice) => choice.value,
  );
  expect(values).toEqual(["a:CORE", "b:CORE", "MOB"]);
});

it("tells boards with one id apart by their Jira", () => {
  const board = (id: number, instance: string) => ({ id, name: `Board ${id}`, type: "scrum", instance });
  const boards = [board(1, "a"), board(1, "b"), board(2, "a")];
  expect(boardChoices(boards).map((choice) => choice.value)).toEqual(["a:1", "b:1", "2"]);
  expect(boardFilter(["2"])).toEqual({ boards: ["2"] });
  expect(boardFilter(["a:1", "b:1"])).toEqual({ boards: ["1"], instance: "b" });
  expect(chosenBoards(boards, { boards: ["1", "2"], instance: "b" })).toEqual(["b:1", "2"]);
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
