import { filterParams, parseFilter } from "../state/filter";
import { queryText, usePlace } from "../state/location";
import type { Column } from "./DataTable";
import { dayOf } from "./dates";
import { percent } from "./format";
import { Meter } from "./Meter";
import { Name } from "./Name";

/** A link to a sprint's report with the filter; the Jira is named where two may have the same id. */
function useSprintHref(): (id: number, instance?: string | null) => string {
  const { query } = usePlace();
  const params = filterParams(parseFilter(query));
  return (id, instance = null) => {
    const all = new URLSearchParams(params);
    if (instance !== null) all.set("instance", instance);
    return `/sprints/${id}${queryText(all)}`;
  };
}

/** A running sprint's state; the planned end that has passed, where it is known. */
export const Running = ({ overdue, since = null }: { overdue: boolean; since?: string | null }) =>
  overdue ? (
    <span class="badge badge-warning" title="It runs past its planned end">
      overdue{since && ` since ${since}`}
    </span>
  ) : (
    <span class="badge">running</span>
  );

interface ListedSprint {
  id: number;
  /** Where two Jiras may have the same id. */
  instance?: string | null;
  name: string;
  boardName: string | null;
  state: string;
  completedAt: string | null;
  value: number | null;
  overdue: boolean;
}

export const isRunning = ({ state }: { state: string }): boolean => state === "active";

/** What every list of sprints has of each. */
export function useSprintColumns(): Record<"name" | "board" | "ended", Column<ListedSprint>> {
  const href = useSprintHref();
  return {
    name: {
      title: "Sprint",
      kind: "wide",
      head: true,
      cell: ({ id, instance, name }) => (
        <a href={href(id, instance)}>
          <Name text={name} class="block" />
        </a>
      ),
    },
    board: {
      title: "Board",
      kind: "text",
      class: "board",
      cell: ({ boardName }) => boardName && <Name text={boardName} class="block muted" />,
    },
    ended: {
      title: "Ended",
      kind: "nowrap",
      cell: (sprint) => (isRunning(sprint) ? <Running overdue={sprint.overdue} /> : dayOf(sprint.completedAt)),
    },
  };
}

export function Predictability({ sprint, more = "" }: { sprint: ListedSprint; more?: string }) {
  const running = isRunning(sprint);
  return (
    <span class={running ? "with-meter muted" : "with-meter"}>
      {sprint.value !== null && <Meter share={sprint.value} tone={running ? "muted" : "accent"} />}
      {percent(sprint.value)}
      {running && more}
    </span>
  );
}
