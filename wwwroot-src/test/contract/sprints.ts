import type { SprintsAnswer } from "../answers";

/** /api/sprints */
export const sprints = [
  {
    "id": 12,
    "name": "Sprint 12",
    "instance": "cloud",
    "state": "active",
    "boardId": 1,
    "boardName": "Core board",
    "startedAt": "2026-11-16T00:00:00.000Z",
    "completedAt": null,
    "plannedStart": "2026-11-16T00:00:00.000Z",
    "plannedEnd": "2026-11-30T00:00:00.000Z",
    "overdue": false,
    "goal": null
  },
  {
    "id": 11,
    "name": "Sprint 11",
    "instance": "cloud",
    "state": "closed",
    "boardId": 1,
    "boardName": "Core board",
    "startedAt": "2026-10-05T00:00:00.000Z",
    "completedAt": "2026-10-19T00:00:00.000Z",
    "plannedStart": "2026-10-05T00:00:00.000Z",
    "plannedEnd": "2026-10-19T00:00:00.000Z",
    "overdue": false,
    "goal": null
  }
] satisfies SprintsAnswer;
