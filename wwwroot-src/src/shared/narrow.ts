import type { GroupBy } from "../api/pages";
import { type Place, withParams } from "../state/location";

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
