import type { KpiPage } from "../../src/api/pages";

/** /api/kpis/sprint-predictability/page */
export const kpiSprintPredictabilityPage = {
  "kpi": {
    "name": "sprintPredictability",
    "title": "Sprint predictability",
    "value": 50,
    "unit": "percent",
    "status": "neutral",
    "verdict": "tooLittleData",
    "verdictReason": "2 issues, 10 are needed",
    "usual": null,
    "reason": null,
    "reasonCode": null,
    "window": {
      "from": "2026-08-25T12:00:00.000Z",
      "to": "2026-11-23T12:00:00.000Z",
      "days": 90,
      "sprints": null,
      "text": "last 90 days"
    },
    "sampleSize": 2,
    "coverage": {
      "projects": 1,
      "of": 2,
      "text": "covers 1 of 2 projects"
    },
    "previous": {
      "value": null,
      "from": "2026-05-27T11:59:59.999Z",
      "to": "2026-08-25T11:59:59.999Z",
      "sampleSize": 0,
      "reason": "no closed sprint in the window",
      "reasonCode": "noClosedSprint"
    },
    "trend": [
      {
        "period": "2025-11",
        "value": null,
        "sampleSize": 0,
        "reason": "beforeHistory: the stored history of CORE begins on 2026-01-01; `sync --full --days 388` fetches it.",
        "reasonCode": "beforeHistory"
      },
      {
        "period": "2025-12",
        "value": null,
        "sampleSize": 0,
        "reason": "beforeHistory: the stored history of CORE begins on 2026-01-01; `sync --full --days 358` fetches it.",
        "reasonCode": "beforeHistory"
      },
      {
        "period": "2026-01",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-02",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-03",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-04",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-05",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-06",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-07",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-08",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-09",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      {
        "period": "2026-10",
        "value": 50,
        "sampleSize": 2,
        "reason": null
      },
      {
        "period": "2026-11",
        "value": null,
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint",
        "partial": true
      }
    ],
    "limits": null,
    "signals": [],
    "thresholds": {
      "warning": null,
      "critical": null,
      "direction": "up"
    },
    "definition": "Of the issues committed to at the start of the closed sprints, the share that was done at their end.",
    "caveats": [
      {
        "code": "smallSample",
        "text": "Fewer than 10 values: 2."
      }
    ],
    "details": {
      "committed": 2,
      "completedOfCommitted": 1,
      "addedAfterStart": 0,
      "removed": 0,
      "carriedOver": 1,
      "points": {
        "committed": 0,
        "completedOfCommitted": 0,
        "unestimated": 0
      },
      "sprints": [
        {
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
      ],
      "sprintsTotal": 1
    }
  },
  "breakdown": {
    "by": "project",
    "rows": [
      {
        "key": "CORE",
        "name": "Core",
        "value": 50,
        "sampleSize": 2,
        "status": "neutral",
        "verdict": "tooLittleData",
        "verdictReason": "2 issues, 10 are needed",
        "reason": null,
        "reasonCode": null,
        "shares": null
      },
      {
        "key": "MOB",
        "name": "Mobile",
        "value": null,
        "sampleSize": 0,
        "status": "unavailable",
        "verdict": "unknown",
        "verdictReason": "the value is not known",
        "reason": "no closed sprint in the window: no board of these projects plans sprints (Kanban)",
        "reasonCode": "kanban",
        "shares": null
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
        "key": "sprint",
        "title": "Sprint",
        "kind": "text"
      },
      {
        "key": "sprintId",
        "title": "Sprint id",
        "kind": "number"
      },
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
        "key": "points",
        "title": "Points",
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
        "sprint": "Sprint 11",
        "sprintId": 11,
        "outcome": "completed",
        "committed": true,
        "points": null
      },
      {
        "key": "CORE-3",
        "instance": "cloud",
        "summary": "Third story",
        "type": "Story",
        "status": "In Progress",
        "url": "https://acme.atlassian.net/browse/CORE-3",
        "project": "CORE",
        "sprint": "Sprint 11",
        "sprintId": 11,
        "outcome": "carriedOver",
        "committed": true,
        "points": null
      }
    ]
  },
  "jql": "project in (\"CORE\", \"MOB\") AND issuetype in (\"Story\", \"Bug\") AND sprint in (11)",
  "jqlNote": "Jira shows the issues that are in these sprints today; issues removed before a sprint's end are missing there.",
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
} satisfies KpiPage;
