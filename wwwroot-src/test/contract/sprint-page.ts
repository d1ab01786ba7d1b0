import type { SprintPage } from "../../src/api/sprints";

/** /api/sprints/11/page */
export const sprintPage = {
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
  "burndown": {
    "generatedAt": "2026-11-23T12:00:00.000Z",
    "asOf": "2026-11-23T12:00:00.000Z",
    "dataVersion": "7-test",
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
    "stepDays": 1,
    "ideal": {
      "from": "2026-10-05T00:00:00.000Z",
      "to": "2026-10-19T00:00:00.000Z",
      "issues": 2,
      "points": null,
      "hours": null
    },
    "days": [
      {
        "date": "2026-10-05",
        "at": "2026-10-05T00:00:00.000Z",
        "issues": {
          "scope": 2,
          "completed": 0,
          "remaining": 2,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 2
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-05",
        "at": "2026-10-05T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 0,
          "remaining": 2,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 1.8571428587962964
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-06",
        "at": "2026-10-06T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 0,
          "remaining": 2,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 1.7142857159391534
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-07",
        "at": "2026-10-07T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 0,
          "remaining": 2,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 1.5714285730820106
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-08",
        "at": "2026-10-08T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 1.4285714302248678
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-09",
        "at": "2026-10-09T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 1.285714287367725
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-10",
        "at": "2026-10-10T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 1.142857144510582
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-11",
        "at": "2026-10-11T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 1.0000000016534392
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-12",
        "at": "2026-10-12T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 0.8571428587962963
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-13",
        "at": "2026-10-13T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 0.7142857159391535
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-14",
        "at": "2026-10-14T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 0.5714285730820106
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-15",
        "at": "2026-10-15T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 0.4285714302248677
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-16",
        "at": "2026-10-16T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 0.28571428736772486
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-17",
        "at": "2026-10-17T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 0.142857144510582
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-18",
        "at": "2026-10-18T23:59:59.999Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 1.6534391534391535E-09
        },
        "points": null,
        "hours": null
      },
      {
        "date": "2026-10-19",
        "at": "2026-10-19T00:00:00.000Z",
        "issues": {
          "scope": 2,
          "completed": 1,
          "remaining": 1,
          "added": 0,
          "removed": 0,
          "reestimated": 0,
          "ideal": 0
        },
        "points": null,
        "hours": null
      }
    ]
  },
  "evidence": {
    "generatedAt": "2026-11-23T12:00:00.000Z",
    "dataVersion": "7-test",
    "page": 1,
    "pageSize": 20,
    "total": 2,
    "columns": [
      {
        "key": "outcome",
        "title": "Outcome",
        "kind": "text"
      },
      {
        "key": "committed",
        "title": "Committed",
        "kind": "flag"
      },
      {
        "key": "addedAt",
        "title": "Added at",
        "kind": "instant"
      },
      {
        "key": "pointsIn",
        "title": "Points when it came in",
        "kind": "number"
      },
      {
        "key": "pointsOut",
        "title": "Points at the end",
        "kind": "number"
      },
      {
        "key": "hoursIn",
        "title": "Hours when it came in",
        "kind": "number"
      },
      {
        "key": "hoursOut",
        "title": "Hours at the end",
        "kind": "number"
      }
    ],
    "issues": [
      {
        "key": "CORE-1",
        "instance": "cloud",
        "summary": "First story",
        "type": "Story",
        "status": "Done",
        "url": "https://acme.atlassian.net/browse/CORE-1",
        "project": "CORE",
        "outcome": "completed",
        "committed": true,
        "addedAt": null,
        "pointsIn": null,
        "pointsOut": null,
        "hoursIn": null,
        "hoursOut": null
      },
      {
        "key": "CORE-3",
        "instance": "cloud",
        "summary": "Third story",
        "type": "Story",
        "status": "In Progress",
        "url": "https://acme.atlassian.net/browse/CORE-3",
        "project": "CORE",
        "outcome": "carriedOver",
        "committed": true,
        "addedAt": null,
        "pointsIn": null,
        "pointsOut": null,
        "hoursIn": null,
        "hoursOut": null
      }
    ]
  },
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
} satisfies SprintPage;
