import type { KpiPage } from "../../src/api/pages";

/** /api/kpis/reopened-stories/page */
export const kpiReopenedStoriesPage = {
  "kpi": {
    "name": "reopenedStories",
    "title": "Reopened stories",
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
      "reason": "nothing was finished in the window",
      "reasonCode": "nothingFinished"
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
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-02",
        "value": null,
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-03",
        "value": null,
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-04",
        "value": null,
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-05",
        "value": null,
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-06",
        "value": null,
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-07",
        "value": null,
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-08",
        "value": null,
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-09",
        "value": null,
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      {
        "period": "2026-10",
        "value": 0,
        "sampleSize": 2,
        "reason": null
      },
      {
        "period": "2026-11",
        "value": 100,
        "sampleSize": 1,
        "reason": null,
        "partial": true
      }
    ],
    "limits": null,
    "signals": [],
    "thresholds": {
      "warning": null,
      "critical": null,
      "direction": "down"
    },
    "definition": "Of the issues that reached done or were reopened in the window, the share that left done again.",
    "caveats": [
      {
        "code": "smallSample",
        "text": "Fewer than 10 values: 2."
      },
      {
        "code": "changedAfterDone",
        "text": "Status changed after done: 1 of 3 issues."
      }
    ],
    "details": {
      "reopened": 1,
      "completed": 2,
      "reopenEvents": 1,
      "coverage": 100
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
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished",
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
        "key": "doneAt",
        "title": "Done",
        "kind": "instant"
      },
      {
        "key": "reopenEvents",
        "title": "Reopenings",
        "kind": "number"
      },
      {
        "key": "lastReopenedAt",
        "title": "Last reopened",
        "kind": "instant"
      },
      {
        "key": "reopened",
        "title": "Reopened",
        "kind": "flag"
      }
    ],
    "issues": [
      {
        "key": "CORE-2",
        "instance": "cloud",
        "summary": "=HYPERLINK(\"https://evil.example\")",
        "type": "Story",
        "status": "Done",
        "url": "https://acme.atlassian.net/browse/CORE-2",
        "project": "CORE",
        "doneAt": "2026-11-06T00:00:00.000Z",
        "reopenEvents": 1,
        "lastReopenedAt": "2026-11-05T00:00:00.000Z",
        "reopened": true
      },
      {
        "key": "CORE-1",
        "instance": "cloud",
        "summary": "First story",
        "type": "Story",
        "status": "Done",
        "url": "https://acme.atlassian.net/browse/CORE-1",
        "project": "CORE",
        "doneAt": "2026-10-08T00:00:00.000Z",
        "reopenEvents": 0,
        "lastReopenedAt": null,
        "reopened": false
      }
    ]
  },
  "jql": "project in (\"CORE\", \"MOB\") AND issuetype in (\"Story\", \"Bug\") AND (status CHANGED TO (\"Done\") DURING (\"2026/08/25\", \"2026/11/24\") OR status CHANGED FROM (\"Done\") DURING (\"2026/08/25\", \"2026/11/24\"))",
  "jqlNote": "Jira shows moves between two done statuses and quick slips too.",
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
