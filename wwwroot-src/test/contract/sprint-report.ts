import type { SprintReportAnswer } from "../answers";

/** /api/sprints/11/report */
export const sprintReport = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "asOf": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "filter": {
    "days": 90,
    "from": "2026-08-25",
    "to": "2026-11-23",
    "fromInstant": "2026-08-25T12:00:00.000Z",
    "toInstant": "2026-11-23T12:00:00.000Z",
    "sprints": null,
    "sprintRule": "window",
    "sprintLookback": 3,
    "instance": null,
    "projects": [],
    "team": null,
    "boards": [],
    "types": [],
    "priorities": [],
    "labels": [],
    "epic": null
  },
  "sprint": {
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
  },
  "reason": null,
  "reasonCode": null,
  "summary": {
    "id": 11,
    "name": "Sprint 11",
    "boardId": 1,
    "boardName": "Core board",
    "state": "closed",
    "startedAt": "2026-10-05T00:00:00.000Z",
    "completedAt": "2026-10-19T00:00:00.000Z",
    "committed": 2,
    "completedOfCommitted": 1,
    "added": 0,
    "addedCompleted": 0,
    "removed": 0,
    "completed": 1,
    "completedElsewhere": 0,
    "carriedOver": 1,
    "value": 50,
    "points": null,
    "hours": null,
    "overdue": false
  },
  "groups": {
    "committed": {
      "issues": 2,
      "points": null,
      "hours": null,
      "list": [
        {
          "id": 101,
          "key": "CORE-1",
          "instance": "cloud",
          "project": "CORE",
          "summary": "First story",
          "type": "Story",
          "status": "Done",
          "url": "https://acme.atlassian.net/browse/CORE-1",
          "points": null,
          "hours": null
        },
        {
          "id": 103,
          "key": "CORE-3",
          "instance": "cloud",
          "project": "CORE",
          "summary": "Third story",
          "type": "Story",
          "status": "In Progress",
          "url": "https://acme.atlassian.net/browse/CORE-3",
          "points": null,
          "hours": null
        }
      ]
    },
    "added": {
      "issues": 0,
      "points": null,
      "hours": null,
      "list": []
    },
    "completed": {
      "issues": 1,
      "points": null,
      "hours": null,
      "list": [
        {
          "id": 101,
          "key": "CORE-1",
          "instance": "cloud",
          "project": "CORE",
          "summary": "First story",
          "type": "Story",
          "status": "Done",
          "url": "https://acme.atlassian.net/browse/CORE-1",
          "points": null,
          "hours": null
        }
      ]
    },
    "carriedOver": {
      "issues": 1,
      "points": null,
      "hours": null,
      "list": [
        {
          "id": 103,
          "key": "CORE-3",
          "instance": "cloud",
          "project": "CORE",
          "summary": "Third story",
          "type": "Story",
          "status": "In Progress",
          "url": "https://acme.atlassian.net/browse/CORE-3",
          "points": null,
          "hours": null
        }
      ]
    },
    "removed": {
      "issues": 0,
      "points": null,
      "hours": null,
      "list": []
    },
    "completedElsewhere": {
      "issues": 0,
      "points": null,
      "hours": null,
      "list": []
    }
  }
} satisfies SprintReportAnswer;
