import type { MetricAnswer } from "../answers";

/** /api/flow/cycle-time */
export const flowCycleTime = {
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
  "name": "cycleTime",
  "title": "Cycle time",
  "unit": "days",
  "definition": "Elapsed days from the first entry into an in-progress status to done, of the issues finished in the window; each period as it stood at its end.",
  "value": 3,
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
        "key": "mean",
        "name": "Mean",
        "unit": "days",
        "values": [ null, null, null, null, null, 2, null, null, null, 4, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "p50",
        "name": "50 % took this or less",
        "unit": "days",
        "values": [ null, null, null, null, null, 2, null, null, null, 4, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "p85",
        "name": "85 % took this or less",
        "unit": "days",
        "values": [ null, null, null, null, null, 2, null, null, null, 4, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "p95",
        "name": "95 % took this or less",
        "unit": "days",
        "values": [ null, null, null, null, null, 2, null, null, null, 4, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "issues",
        "name": "Issues",
        "unit": "issues",
        "values": [ 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0 ],
        "limits": {
          "mean": 0.25,
          "lower": 0,
          "upper": 1.700909090909091
        },
        "signals": [
          {
            "period": "2026-W41",
            "rule": "outside"
          }
        ]
      }
    ]
  },
  "details": {
    "mean": 3,
    "p50": 2,
    "p70": 4,
    "p85": 4,
    "p95": 4,
    "min": 2,
    "max": 4,
    "sampleSize": 2,
    "statistic": "mean",
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
    ],
    "scatter": {
      "total": 2,
      "shown": 2,
      "rule": "all",
      "points": [
        {
          "key": "CORE-1",
          "doneAt": "2026-10-08T00:00:00.000Z",
          "days": 2
        },
        {
          "key": "CORE-2",
          "doneAt": "2026-11-06T00:00:00.000Z",
          "days": 4
        }
      ],
      "jiras": [
        {
          "instance": "cloud",
          "url": "https://acme.atlassian.net"
        }
      ]
    }
  },
  "caveats": [
    {
      "code": "smallSample",
      "text": "Fewer than 10 values: 2."
    }
  ]
} satisfies MetricAnswer;
