import type { BoardOption, ProjectOption } from "../../api/pages";
import type { Choice } from "../../ui/MultiSelect";

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
  return boards.map(({ id, name, type, instance }) => ({
    value: twice.has(String(id)) ? `${instance}:${id}` : String(id),
    label: name,
    hint: twice.has(String(id)) ? `${type} · ${instance}` : type,
  }));
}

export const plainChoices = (names: string[]): Choice[] => names.map((name) => ({ value: name, label: name }));
