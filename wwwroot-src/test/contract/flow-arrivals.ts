import type { MetricAnswer } from "../answers";

/** /api/flow/arrivals */
export const flowArrivals = {
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
  "name": "arrivals",
  "title": "Arrivals and departures",
  "unit": "issues",
  "definition": "Issues created and started against issues that reached done to stay, delivered or not; the value is created less done, the mean of the whole weeks of the window.",
  "value": 0.16666666666666666,
  "reason": null,
  "reasonCode": null,
  "sampleSize": 6,
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
        "key": "created",
        "name": "Created",
        "unit": "issues",
        "values": [ 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0 ],
        "limits": {
          "mean": 0.3333333333333333,
          "lower": 0,
          "upper": 2.267878787878788
        },
        "signals": [
          {
            "period": "2026-W40",
            "rule": "outside"
          }
        ]
      },
      {
        "key": "started",
        "name": "Started",
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
      },
      {
        "key": "done",
        "name": "Done",
        "unit": "issues",
        "values": [ 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0 ],
        "limits": {
          "mean": 0.16666666666666666,
          "lower": 0,
          "upper": 1.133939393939394
        },
        "signals": []
      },
      {
        "key": "net",
        "name": "Created less done",
        "unit": "issues",
        "values": [ 0, 0, 0, 0, 4, -1, 0, 0, 0, -1, 0, 0, 0 ],
        "limits": {
          "mean": 0.16666666666666666,
          "lower": -2.7351515151515153,
          "upper": 3.0684848484848484
        },
        "signals": [
          {
            "period": "2026-W40",
            "rule": "outside"
          }
        ]
      }
    ]
  },
  "details": {
    "created": 4,
    "started": 3,
    "done": 2,
    "net": 2,
    "weeks": 12,
    "createdPerWeek": 0.3333333333333333,
    "startedPerWeek": 0.25,
    "donePerWeek": 0.16666666666666666
  },
  "caveats": [
    {
      "code": "smallSample",
      "text": "Fewer than 10 values: 6."
    }
  ]
} satisfies MetricAnswer;
