import type { FilterEcho } from "../api/pages";
import { report } from "../state/report";
import { useStore } from "../state/store";
import { periodOf, scopeOf } from "./period";

/** The period in force as the server understood it, with the time zone its days are cut in. */
export function Period({ filter }: { filter: FilterEcho }) {
  const { timeZone } = useStore(report);
  const scope = scopeOf(filter);
  return (
    <p class="muted period">
      {periodOf(filter)}
      {timeZone && <span> · {timeZone}</span>}
      {scope !== "" && <span class="print-only"> · {scope}</span>}
    </p>
  );
}
