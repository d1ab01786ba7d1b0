import type { MetricAnswer } from "../answers";

/** /api/flow/flow-efficiency */
export const flowFlowEfficiency = {
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
  "name": "flowEfficiency",
  "title": "Flow efficiency",
  "unit": "percent",
  "definition": "Active time ÷ cycle time, sums over the issues finished in the window. Active is the time of the cycle spent in in-progress statuses that aren't waiting, less the time flagged as an impediment; each period as it stood at its end.",
  "value": null,
  "reason": "notConfigured: no status is set as waiting and no open issue was flagged in the window or the year before it, so all time would count as work; name the statuses in which nobody works on an item under `workflow.waiting` in the configuration.",
  "reasonCode": "notConfigured",
  "sampleSize": 0,
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
        "key": "percent",
        "name": "Flow efficiency",
        "unit": "percent",
        "values": [ null, null, null, null, null, null, null, null, null, null, null, null, null ],
        "limits": null,
        "signals": []
      }
    ]
  },
  "details": null,
  "caveats": []
} satisfies MetricAnswer;
