import { createStore } from "./store";

export type Theme = "system" | "light" | "dark";

const key = "theme";
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

function stored(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export const theme = createStore<Theme>(stored());
/** What is really painted: charts read their colours anew when it changes. */
export const painted = createStore<"light" | "dark">(resolve());

function resolve(): "light" | "dark" {
  const chosen = theme.get();
  if (chosen !== "system") return chosen;
  return systemDark.matches ? "dark" : "light";
}

export function chooseTheme(next: Theme): void {
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  try {
    if (next === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  } catch {
    // Storage is blocked: the choice holds for this page only.
  }
  theme.set(next);
  painted.set(resolve());
}

systemDark.addEventListener("change", () => painted.set(resolve()));
