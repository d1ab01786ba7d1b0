import { createStore } from "./store";

/** A page with its filter under a name of the reader's own, kept in this browser. */
export interface SavedView {
  name: string;
  /** Path and query. */
  href: string;
}

const key = "views";
export const longestName = 80;

export const views = createStore<SavedView[]>(stored());

/** Each change answers what went wrong, in words; null when nothing did. */
export type Problem = string | null;

/** A view of the same name is replaced. */
export function saveView(name: string, href: string): Problem {
  const named = cleaned(name);
  if (named === "") return "Give the view a name.";
  return keep([...views.get().filter((view) => view.name !== named), { name: named, href }]);
}

export function renameView(from: string, to: string): Problem {
  const named = cleaned(to);
  if (named === "") return "Give the view a name.";
  if (named !== from && views.get().some((view) => view.name === named)) return `There is a view “${named}” already.`;
  return keep(views.get().map((view) => (view.name === from ? { ...view, name: named } : view)));
}

export const removeView = (name: string): Problem => keep(views.get().filter((view) => view.name !== name));

/** What another tab changed counts here too. */
export function followOtherTabs(): void {
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) views.set(stored());
  });
}

const cleaned = (name: string): string => Array.from(name.trim()).slice(0, longestName).join("");

function keep(changed: SavedView[]): Problem {
  views.set(changed.sort((a, b) => a.name.localeCompare(b.name)));
  try {
    localStorage.setItem(key, JSON.stringify(changed));
    return null;
  } catch {
    return "This browser could not keep the change: its storage is blocked or full. It holds until this page is closed.";
  }
}

function stored(): SavedView[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    // Storage is blocked or holds something else.
    return [];
  }
}

/** Only pages of this dashboard: what is stored may have been written by anyone. */
function isView(value: unknown): value is SavedView {
  const { name, href } = (value ?? {}) as Partial<SavedView>;
  return typeof name === "string" && name !== "" && typeof href === "string" && /^\/(?![/\\])/.test(href);
}
