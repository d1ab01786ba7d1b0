import type { ChartTheme } from "./model";

const variables: Record<keyof ChartTheme, string> = {
  text: "--text",
  muted: "--text-muted",
  faint: "--text-faint",
  grid: "--grid",
  surface: "--surface",
  accent: "--accent",
  accentPale: "--accent-pale",
  band: "--band",
  good: "--good",
  warning: "--warning",
  critical: "--critical",
  font: "--font",
  category1: "--category-1",
  category2: "--category-2",
  category3: "--category-3",
  category4: "--category-4",
  category5: "--category-5",
  category6: "--category-6",
  categoryNone: "--category-none",
};

/** Reads the style sheet's variables, so that a colour is written in one place only. */
export function readTheme(root: HTMLElement = document.documentElement): ChartTheme {
  const style = getComputedStyle(root);
  const entries = Object.entries(variables).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]);
  return Object.fromEntries(entries) as ChartTheme;
}
