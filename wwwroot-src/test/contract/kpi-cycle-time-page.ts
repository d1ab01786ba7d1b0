import type { KpiPage } from "../../src/api/pages";

/** /api/kpis/cycle-time/page */
export const kpiCycleTimePage = {
  "kpi": {
    "name": "cycleTime",
    "title": "Cycle time",
    "value": 3,
    "unit": "days",
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
        "value": 2,
        "sampleSize": 2,
        "reason": null
      },
      {
        "period": "2026-11",
        "value": 4,
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
    "definition": "Elapsed days from the first entry into an in-progress status to done, of the issues finished in the window.",
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
      "mean": 3,
      "p50": 2,
      "p70": 4,
      "p85": 4,
      "p95": 4,
      "min": 2,
      "max": 4,
      "sampleSize": 2,
      "excluded": [],
      "histogram": [
        {
          "fromDays": 0,
          "toDays": 0.5,
          "issues": 0
        },
        {
          "fromDays": 0.5,
          "toDays": 1,
          "issues": 0
        },
        {
          "fromDays": 1,
          "toDays": 1.5,
          "issues": 0
        },
        {
          "fromDays": 1.5,
          "toDays": 2,
          "issues": 0
        },
        {
          "fromDays": 2,
          "toDays": 2.5,
          "issues": 1
        },
        {
          "fromDays": 2.5,
          "toDays": 3,
          "issues": 0
        },
        {
          "fromDays": 3,
          "toDays": 3.5,
          "issues": 0
        },
        {
          "fromDays": 3.5,
          "toDays": 4,
          "issues": 0
        },
        {
          "fromDays": 4,
          "toDays": 4.5,
          "issues": 1
        }
      ]
    },
    "statistic": "mean"
  },
  "breakdown": {
    "by": "project",
    "rows": [
      {
        "key": "CORE",
        "name": "Core",
        "value": 3,
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
        "key": "startedAt",
        "title": "Started",
        "kind": "instant"
      },
      {
        "key": "doneAt",
        "title": "Done",
        "kind": "instant"
      },
      {
        "key": "cycleTime",
        "title": "Cycle time",
        "kind": "days"
      },
      {
        "key": "leadTime",
        "title": "Lead time",
        "kind": "days"
      },
      {
        "key": "excluded",
        "title": "Left out because",
        "kind": "text"
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
        "startedAt": "2026-11-02T00:00:00.000Z",
        "doneAt": "2026-11-06T00:00:00.000Z",
        "cycleTime": 4,
        "leadTime": 36,
        "excluded": null
      },
      {
        "key": "CORE-1",
        "instance": "cloud",
        "summary": "First story",
        "type": "Story",
        "status": "Done",
        "url": "https://acme.atlassian.net/browse/CORE-1",
        "project": "CORE",
        "startedAt": "2026-10-06T00:00:00.000Z",
        "doneAt": "2026-10-08T00:00:00.000Z",
        "cycleTime": 2,
        "leadTime": 7,
        "excluded": null
      }
    ]
  },
  "jql": "project in (\"CORE\", \"MOB\") AND issuetype in (\"Story\", \"Bug\") AND statusCategory = Done AND status CHANGED TO (\"Done\") DURING (\"2026/08/25\", \"2026/11/24\")",
  "jqlNote": "Jira shows every move to a done status in these days, also from one done status to another.",
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
