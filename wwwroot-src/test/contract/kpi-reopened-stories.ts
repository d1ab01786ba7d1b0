import type { KpiAnswer } from "../answers";

/** /api/kpis/reopened-stories */
export const kpiReopenedStories = {
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
