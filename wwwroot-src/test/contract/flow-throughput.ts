import type { MetricAnswer } from "../answers";

/** /api/flow/throughput */
export const flowThroughput = {
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
  "name": "throughput",
  "title": "Throughput",
  "unit": "issues",
  "definition": "Issues delivered, by the week in which they reached done to stay; the value is the mean of the whole weeks of the window.",
  "value": 0.16666666666666666,
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
        "key": "issues",
        "name": "Issues",
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
        "key": "type:Story",
        "name": "Story",
        "unit": "issues",
        "values": [ 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0 ],
        "limits": {
          "mean": 0.16666666666666666,
          "lower": 0,
          "upper": 1.133939393939394
        },
        "signals": []
      }
    ]
  },
  "details": {
    "total": 2,
    "weeks": 12,
    "byType": [
      {
        "type": "Story",
        "issues": 2
      }
    ],
    "excluded": []
  },
  "caveats": [
    {
      "code": "youngTeam",
      "text": "The first issue was created on 2026-10-01: before it there was nothing to finish."
    },
    {
      "code": "smallSample",
      "text": "Fewer than 10 values: 2."
    }
  ]
} satisfies MetricAnswer;
