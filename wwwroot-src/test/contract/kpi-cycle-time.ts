import type { KpiAnswer } from "../answers";

/** /api/kpis/cycle-time */
export const kpiCycleTime = {
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
  "statistic": "mean",
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
