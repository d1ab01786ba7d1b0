import type { StoredSprint } from "../../api/sprints";
import { dayAndTime } from "../../shared/dates";
import { Name } from "../../shared/Name";
import { Running } from "../../shared/sprints";

/** When, where and what for. */
export function SprintHead({ sprint }: { sprint: StoredSprint }) {
  const { overdue } = sprint;
  const planned = sprint.completedAt === null ? sprint.plannedEnd : null;
  return (
    <div class="sprint-head">
      <p class="muted">
        {sprint.boardName && <Name text={sprint.boardName} />}
        {sprint.startedAt && <span>from {dayAndTime(sprint.startedAt)}</span>}
        {sprint.completedAt && <span>to {dayAndTime(sprint.completedAt)}</span>}
        {planned && !overdue && <span>planned to {dayAndTime(planned)}</span>}
        {overdue || sprint.state === "active" ? (
          <Running overdue={overdue} since={planned && dayAndTime(planned)} />
        ) : (
          sprint.state !== "closed" && <span class="badge">{sprint.state}</span>
        )}
      </p>
      {sprint.goal && (
        <p class="sprint-goal">
          <bdi>{sprint.goal}</bdi>
        </p>
      )}
    </div>
  );
}
