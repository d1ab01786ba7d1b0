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
};

/** Reads the style sheet's variables, so that a colour is written in one place only. */
export function readTheme(root: HTMLElement = document.documentElement): ChartTheme {
  const style = getComputedStyle(root);
  const entries = Object.entries(variables).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]);
  return Object.fromEntries(entries) as ChartTheme;
}
