import { filterParams, parseFilter } from "../../state/filter";
import { queryText, usePlace } from "../../state/location";

/** A link to a sprint's report with the filter; the Jira is named where two may have the same id. */
export function useSprintHref(): (id: number, instance?: string | null) => string {
  const { query } = usePlace();
  const params = filterParams(parseFilter(query));
  return (id, instance = null) => {
    const all = new URLSearchParams(params);
    if (instance !== null) all.set("instance", instance);
    return `/sprints/${id}${queryText(all)}`;
  };
}
