import type { GroupBy } from "../api/pages";
import { type Place, usePlace, withParams } from "../state/location";
import { Name } from "./Name";

/** A part's name; it narrows the page to the part where that can be done. */
export function PartName({ part, by }: { part: { key: string; name: string }; by: GroupBy }) {
  const href = narrowTo(usePlace(), by, part.key);
  const name = <Name text={part.name} class="block" />;
  return href ? <a href={href}>{name}</a> : name;
}

const parameters: Partial<Record<GroupBy, string>> = {
  project: "projects",
  team: "team",
  board: "boards",
  type: "types",
  epic: "epic",
};

/** The URL that asks about one part alone; null where no filter says that. */
export function narrowTo(place: Place, by: GroupBy, key: string): string | null {
  const parameter = parameters[by];
  return parameter === undefined || key === "" ? null : withParams(place, { [parameter]: key, page: null });
}
