import type { KpiPage } from "../../src/api/pages";

/** /api/kpis/work-mix/page */
export const kpiWorkMixPage = {
  "kpi": {
    "name": "workMix",
    "title": "Work mix",
    "value": null,
    "unit": "percent",
    "status": "neutral",
    "verdict": "unknown",
    "verdictReason": "no expected ranges are configured (kpis.work_mix.expected_ranges)",
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
        "value": null,
        "sampleSize": 2,
        "reason": null
      },
      {
        "period": "2026-11",
        "value": null,
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
      "direction": "up"
    },
    "definition": "The issues delivered in the window by work category: the first configured label of the issue, its epic or its parent.",
    "caveats": [
      {
        "code": "byType",
        "text": "No work categories are configured (`labels`): the mix is by issue type."
      },
      {
        "code": "smallSample",
        "text": "Fewer than 10 values: 2."
      }
    ],
    "details": {
      "total": 2,
      "categories": [
        {
          "label": "Story",
          "name": "Story",
          "issues": 2,
          "percent": 100,
          "points": 0,
          "expected": null,
          "inRange": null
        }
      ],
      "unlabelled": 0
    }
  },
  "breakdown": {
    "by": "project",
    "rows": [
      {
        "key": "CORE",
        "name": "Core",
        "value": null,
        "sampleSize": 2,
        "status": "neutral",
        "verdict": "unknown",
        "verdictReason": "no expected ranges are configured (kpis.work_mix.expected_ranges)",
        "reason": null,
        "reasonCode": null,
        "shares": [
          {
            "name": "Story",
            "percent": 100
          }
        ]
      },
      {
        "key": "MOB",
        "name": "Mobile",
        "value": null,
        "sampleSize": 0,
        "status": "unavailable",
        "verdict": "unknown",
        "verdictReason": "nothing was finished in the window",
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
        "key": "category",
        "title": "Category",
        "kind": "text"
      },
      {
        "key": "doneAt",
        "title": "Done",
        "kind": "instant"
      },
      {
        "key": "points",
        "title": "Points",
        "kind": "number"
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
        "category": "Story",
        "doneAt": "2026-11-06T00:00:00.000Z",
        "points": null
      },
      {
        "key": "CORE-1",
        "instance": "cloud",
        "summary": "First story",
        "type": "Story",
        "status": "Done",
        "url": "https://acme.atlassian.net/browse/CORE-1",
        "project": "CORE",
        "category": "Story",
        "doneAt": "2026-10-08T00:00:00.000Z",
        "points": null
      }
    ]
  },
  "jql": "project in (\"CORE\", \"MOB\") AND issuetype in (\"Story\", \"Bug\") AND statusCategory = Done AND status CHANGED TO (\"Done\") DURING (\"2026/08/25\", \"2026/11/24\")",
  "jqlNote": "Jira shows every move to a done status in these days, also of issues that were not delivered.",
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
