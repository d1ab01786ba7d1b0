import type { MetricAnswer } from "../answers";

/** /api/flow/lead-time */
export const flowLeadTime = {
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
  "name": "leadTime",
  "title": "Lead time",
  "unit": "days",
  "definition": "Elapsed days from creation to done, of the issues finished in the window, started or not; each period as it stood at its end.",
  "value": 21.5,
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
        "values": [ null, null, null, null, null, 7.5, null, null, null, 36, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "p50",
        "name": "50 % took this or less",
        "unit": "days",
        "values": [ null, null, null, null, null, 7, null, null, null, 36, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "p85",
        "name": "85 % took this or less",
        "unit": "days",
        "values": [ null, null, null, null, null, 8, null, null, null, 36, null, null, null ],
        "limits": null,
        "signals": []
      },
      {
        "key": "p95",
        "name": "95 % took this or less",
        "unit": "days",
        "values": [ null, null, null, null, null, 8, null, null, null, 36, null, null, null ],
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
    "mean": 21.5,
    "p50": 7,
    "p70": 36,
    "p85": 36,
    "p95": 36,
    "min": 7,
    "max": 36,
    "sampleSize": 2,
    "statistic": "mean",
    "excluded": [],
    "histogram": [
      {
        "fromDays": 0,
        "toDays": 5,
        "issues": 0
      },
      {
        "fromDays": 5,
        "toDays": 10,
        "issues": 1
      },
      {
        "fromDays": 10,
        "toDays": 15,
        "issues": 0
      },
      {
        "fromDays": 15,
        "toDays": 20,
        "issues": 0
      },
      {
        "fromDays": 20,
        "toDays": 25,
        "issues": 0
      },
      {
        "fromDays": 25,
        "toDays": 30,
        "issues": 0
      },
      {
        "fromDays": 30,
        "toDays": 35,
        "issues": 0
      },
      {
        "fromDays": 35,
        "toDays": 40,
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
          "days": 7
        },
        {
          "key": "CORE-2",
          "doneAt": "2026-11-06T00:00:00.000Z",
          "days": 36
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
