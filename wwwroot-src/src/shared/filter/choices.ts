import type { BoardOption, ProjectOption } from "../../api/pages";
import type { Filter } from "../../state/filter";
import type { Choice } from "../MultiSelect";

/** A key or id that two Jiras have is written with its instance, as the API wants it. */
function repeated<T>(items: T[], keyOf: (item: T) => string): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const item of items) {
    const key = keyOf(item);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}

export function projectChoices(projects: ProjectOption[]): Choice[] {
  const twice = repeated(projects, (project) => project.key);
  return projects.map(({ key, name, instance }) => {
    const value = twice.has(key) ? `${instance}:${key}` : key;
    return { value, label: name === key ? value : `${name}`, hint: value };
  });
}

export function boardChoices(boards: BoardOption[]): Choice[] {
  const twice = repeated(boards, (board) => String(board.id));
  return boards.map(({ id, name, type, instance }) =>
    twice.has(String(id))
      ? { value: `${instance}:${id}`, label: name, hint: `${type} · ${instance}` }
      : { value: String(id), label: name, hint: type },
  );
}

/** The API takes board ids alone: one that two Jiras have is told apart by the filter's Jira. */
export function chosenBoards(
  boards: BoardOption[],
  { boards: ids, instance }: Pick<Filter, "boards" | "instance">,
): string[] {
  const twice = repeated(boards, (board) => String(board.id));
  return ids.map((id) => (twice.has(id) && instance !== "" ? `${instance}:${id}` : id));
}

export function boardFilter(chosen: string[]): Pick<Filter, "boards"> & Partial<Pick<Filter, "instance">> {
  const parts = chosen.map((value) => value.split(/:(?=\d+$)/));
  const instance = parts.filter((part) => part.length === 2).at(-1)?.[0];
  if (instance === undefined) return { boards: chosen };
  const within = parts.filter((part) => part.length === 1 || part[0] === instance);
  return { boards: within.flatMap((part) => part.slice(-1)), instance };
}

export const plainChoices = (names: string[]): Choice[] => names.map((name) => ({ value: name, label: name }));
