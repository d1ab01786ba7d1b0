import type { KpiAnswer } from "../answers";

/** /api/kpis/work-mix */
export const kpiWorkMix = {
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
  },
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
  }
} satisfies KpiAnswer;
