import type { StoredSprint } from "../../api/sprints";
import { dayAndTime } from "../../ui/dates";
import { Name } from "../../ui/Name";

/** When, where and what for. */
export function SprintHead({ sprint }: { sprint: StoredSprint }) {
  const planned = sprint.completedAt === null ? sprint.plannedEnd : null;
  return (
    <div class="sprint-head">
      <p class="muted">
        {sprint.boardName && <Name text={sprint.boardName} />}
        {sprint.startedAt && <span>from {dayAndTime(sprint.startedAt)}</span>}
        {sprint.completedAt && <span>to {dayAndTime(sprint.completedAt)}</span>}
        {planned && <span>planned to {dayAndTime(planned)}</span>}
        {sprint.state !== "closed" && <span class="badge">{sprint.state === "active" ? "running" : sprint.state}</span>}
      </p>
      {sprint.goal && (
        <p class="sprint-goal">
          <bdi>{sprint.goal}</bdi>
        </p>
      )}
    </div>
  );
}
