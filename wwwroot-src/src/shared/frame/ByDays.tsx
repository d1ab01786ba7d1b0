import { parseFilter } from "../../state/filter";
import { usePlace } from "../../state/location";
import { rangeText } from "../filter/ranges";

/** Said to who asked for sprints where they are no window. */
export function ByDays({ name, days }: { name: string; days: number }) {
  const { query } = usePlace();
  if (parseFilter(query).range.kind !== "sprints") return null;
  return (
    <p class="muted">
      {name} goes by days: {rangeText({ kind: "days", days }).toLowerCase()}
    </p>
  );
}
