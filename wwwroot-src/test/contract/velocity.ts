import type { Velocity } from "../../src/api/sprints";

/** /api/velocity */
export const velocity = {
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
} satisfies Velocity;
