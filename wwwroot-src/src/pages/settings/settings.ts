export interface Setting {
  key: string;
  value: string;
}

/** A tree of settings as lines: "kpis.cycle_time.statistic", "mean". */
export function settingsOf(tree: unknown, path = ""): Setting[] {
  if (Array.isArray(tree) && tree.every((item) => typeof item !== "object" || item === null))
    return [{ key: path, value: tree.join(", ") }];
  if (Array.isArray(tree)) return tree.flatMap((item, index) => settingsOf(item, `${path}[${index}]`));
  if (typeof tree === "object" && tree !== null)
    return Object.entries(tree).flatMap(([name, value]) => settingsOf(value, path === "" ? name : `${path}.${name}`));
  return [{ key: path, value: tree === null || tree === undefined ? "" : String(tree) }];
}
