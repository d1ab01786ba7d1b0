import type { MetricAnswer } from "../answers";

/** /api/flow/time-in-status */
export const flowTimeInStatus = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "asOf": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
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
  "name": "timeInStatus",
  "title": "Time in status",
  "unit": "days",
  "definition": "Days that the issues delivered in the window spent in each status from creation to done, all visits added; a mean over all of these issues, those that were never in the status included.",
  "value": null,
  "reason": null,
  "reasonCode": null,
  "sampleSize": 2,
  "series": {
    "interval": "week",
    "periods": [
      {
        "period": "2026-W36",
        "from": "2026-08-31"
      },
      {
        "period": "2026-W37",
        "from": "2026-09-07"
      },
      {
        "period": "2026-W38",
        "from": "2026-09-14"
      },
      {
        "period": "2026-W39",
        "from": "2026-09-21"
      },
      {
        "period": "2026-W40",
        "from": "2026-09-28"
      },
      {
        "period": "2026-W41",
        "from": "2026-10-05"
      },
      {
        "period": "2026-W42",
        "from": "2026-10-12"
      },
      {
        "period": "2026-W43",
        "from": "2026-10-19"
      },
      {
        "period": "2026-W44",
        "from": "2026-10-26"
      },
      {
        "period": "2026-W45",
        "from": "2026-11-02"
      },
      {
        "period": "2026-W46",
        "from": "2026-11-09"
      },
      {
        "period": "2026-W47",
        "from": "2026-11-16"
      },
      {
        "period": "2026-W48",
        "from": "2026-11-23",
        "partial": true
      }
    ],
    "lines": [
      {
        "key": "status:1",
        "name": "To Do",
        "unit": "days",
        "values": [ null, null, null, null, null, 5.5, null, null, null, 32, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "status:3",
        "name": "In Progress",
        "unit": "days",
        "values": [ null, null, null, null, null, 2, null, null, null, 3, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "status:5",
        "name": "Done",
        "unit": "days",
        "values": [ null, null, null, null, null, 0, null, null, null, 1, null, null, null ],
        "limits": null,
        "signals": []
      }
    ]
  },
  "details": {
    "issues": 2,
    "totalDays": 43,
    "statuses": [
      {
        "statusId": 1,
        "status": "To Do",
        "category": "new",
        "waiting": false,
        "issues": 2,
        "visits": 2,
        "totalMilliseconds": 3196800000,
        "totalDays": 37,
        "percent": 86.04651162790698,
        "meanDays": 18.5,
        "p50": 5,
        "p85": 32
      },
      {
        "statusId": 3,
        "status": "In Progress",
        "category": "indeterminate",
        "waiting": false,
        "issues": 2,
        "visits": 3,
        "totalMilliseconds": 432000000,
        "totalDays": 5,
        "percent": 11.627906976744185,
        "meanDays": 2.5,
        "p50": 2,
        "p85": 3
      },
      {
        "statusId": 5,
        "status": "Done",
        "category": "done",
        "waiting": false,
        "issues": 2,
        "visits": 3,
        "totalMilliseconds": 86400000,
        "totalDays": 1,
        "percent": 2.3255813953488373,
        "meanDays": 0.5,
        "p50": 0,
        "p85": 1
      }
    ],
    "otherStatuses": {
      "statuses": 0,
      "totalDays": 0
    }
  },
  "caveats": [
    {
      "code": "smallSample",
      "text": "Fewer than 10 values: 2."
    }
  ]
} satisfies MetricAnswer;
