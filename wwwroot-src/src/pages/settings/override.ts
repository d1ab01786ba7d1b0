import type { StatusRow } from "../../api/settings";

export type Place = "new" | "indeterminate" | "done";

/** How a status is taken: as in force, or as the reader would have it. */
export interface Choice {
  category: Place;
  waiting: boolean;
}

export type Choices = Record<string, Choice>;

export const places: { value: Place; text: string; key: "to_do" | "in_progress" | "done" }[] = [
  { value: "new", text: "To do", key: "to_do" },
  { value: "indeterminate", text: "In progress", key: "in_progress" },
  { value: "done", text: "Done", key: "done" },
];

export const placeText = (category: string | null): string =>
  places.find((place) => place.value === category)?.text ?? "not said";

export const keyOf = (status: StatusRow): string => `${status.instance}:${status.id}`;

const isPlace = (category: string): category is Place => places.some((place) => place.value === category);

/** A status in no known category counts as in progress, as the server takes it. */
export const choiceOf = (status: StatusRow, choices: Choices): Choice =>
  choices[keyOf(status)] ?? {
    category: isPlace(status.category) ? status.category : "indeterminate",
    waiting: status.waiting,
  };

/** The section `workflow` that makes the choices: what Jira says already is left out. */
export function overrideOf(statuses: StatusRow[], choices: Choices, workflow: Record<string, unknown>): string {
  const lists = places.map(({ value, key }) =>
    listed(key, statuses, choices, (status, choice) => choice.category === value && isOverride(status, choice)),
  );
  const waiting = listed(
    "waiting",
    statuses,
    choices,
    (_, choice) => choice.category === "indeterminate" && choice.waiting,
  );
  const projects = Array.isArray(workflow.projects) && workflow.projects.length > 0 ? workflow.projects : null;
  const lines = [...lists, waiting, projects && `  projects: ${JSON.stringify(projects)}`].filter(
    (line) => line !== null,
  );
  return lines.length === 0 ? "workflow: {}" : ["workflow:", ...lines].join("\n");
}

const isOverride = (status: StatusRow, choice: Choice): boolean =>
  choice.category !== status.jiraCategory || status.source === "configuration";

function listed(
  key: string,
  statuses: StatusRow[],
  choices: Choices,
  takes: (status: StatusRow, choice: Choice) => boolean,
): string | null {
  const taken = statuses.filter((status) => takes(status, choiceOf(status, choices)));
  if (taken.length === 0) return null;
  // A name stands for all statuses of that name: where they part, each is named by its id.
  const words = taken.map((status) => {
    const namesakes = statuses.filter((each) => each.name === status.name);
    return namesakes.every((each) => taken.includes(each)) ? status.name : String(status.id);
  });
  return `  ${key}: [${[...new Set(words)].map((word) => JSON.stringify(word)).join(", ")}]`;
}
