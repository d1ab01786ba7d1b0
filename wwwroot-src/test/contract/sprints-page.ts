import type { SprintsPage } from "../../src/api/sprints";

/** /api/sprints/page */
export const sprintsPage = {
  "velocity": {
    "generatedAt": "2026-11-23T12:00:00.000Z",
    "asOf": "2026-11-23T12:00:00.000Z",
    "dataVersion": "7-test",
    "filter": {
      "days": 90,
      "from": "2026-08-25",
      "to": "2026-11-23",
      "fromInstant": "2026-08-25T12:00:00.000Z",
      "toInstant": "2026-11-23T12:00:00.000Z",
      "sprints": 10,
      "sprintRule": "lastSprints",
      "sprintLookback": 10,
      "instance": null,
      "projects": [],
      "team": null,
      "boards": [],
      "types": [],
      "priorities": [],
      "labels": [],
      "epic": null
    },
    "boards": [
      {
        "instance": "cloud",
        "boardId": 1,
        "boardName": "Core board",
        "issues": {
          "sprints": 1,
          "mean": 1,
          "median": 1,
          "p15": 1,
          "p85": 1,
          "min": 1,
          "max": 1,
          "standardDeviation": null
        },
        "issuesLimits": null,
        "points": null,
        "pointsLimits": null,
        "predictability": 50,
        "predictabilityLimits": null,
        "sprints": [
          {
            "id": 11,
            "name": "Sprint 11",
            "startedAt": "2026-10-05T00:00:00.000Z",
            "completedAt": "2026-10-19T00:00:00.000Z",
            "committed": 2,
            "completed": 1,
            "completedOfCommitted": 1,
            "value": 50,
            "points": null,
            "hours": null
          }
        ],
        "hours": null,
        "hoursLimits": null
      }
    ],
    "reason": null,
    "caveats": [
      {
        "code": "smallSample",
        "text": "Fewer than 10 sprints on 1 of 1 boards."
      }
    ]
  },
  "sprints": [
    {
      "instance": "cloud",
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
      }
    }
  ],
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "asOf": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "title": "KpiService",
  "timeZone": "UTC",
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
  "options": {
    "projects": [
      {
        "key": "CORE",
        "name": "Core",
        "instance": "cloud"
      },
      {
        "key": "MOB",
        "name": "Mobile",
        "instance": "cloud"
      }
    ],
    "teams": [],
    "boards": [
      {
        "id": 1,
        "name": "Core board",
        "type": "scrum",
        "instance": "cloud"
      }
    ],
    "types": [
      "Bug",
      "Story",
      "Epic"
    ],
    "priorities": [
      "High"
    ],
    "labels": [
      "mobile"
    ],
    "ranges": [ 30, 60, 90 ],
    "sprints": 3
  },
  "sync": {
    "running": null,
    "last": null,
    "nextAt": null,
    "nextFullAt": null,
    "configured": false,
    "demo": false
  },
  "stats": {
    "issues": 5,
    "sprints": 2,
    "boards": 1,
    "changelogEntries": 7,
    "projects": 2
  },
  "annotations": [],
  "autoRefresh": {
    "enabled": true,
    "intervalMinutes": 60
  }
} satisfies SprintsPage;
