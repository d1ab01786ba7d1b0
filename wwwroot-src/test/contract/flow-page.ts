import type { FlowAnswer } from "../../src/api/flow";

/** /api/flow/page */
export const flowPage = {
  "metrics": [
    {
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
              "upper": 1.701
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
        "p50": 2,
        "p85": 4,
        "p95": 4,
        "sampleSize": 2,
        "statistic": "mean",
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
          "keys": [
            "CORE-1",
            "CORE-2"
          ],
          "doneAt": [
            "2026-10-08T00:00:00.000Z",
            "2026-11-06T00:00:00.000Z"
          ],
          "days": [ 2, 4 ],
          "jira": [ 0, 0 ],
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
    },
    {
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
              "upper": 1.701
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
        "p50": 7,
        "p85": 36,
        "p95": 36,
        "sampleSize": 2,
        "statistic": "mean",
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
        "scatter": null
      },
      "caveats": [
        {
          "code": "smallSample",
          "text": "Fewer than 10 values: 2."
        }
      ]
    },
    {
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
        "lines": [
          {
            "key": "issues",
            "name": "Issues",
            "unit": "issues",
            "values": [ 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0 ],
            "limits": {
              "mean": 0.167,
              "lower": 0,
              "upper": 1.134
            },
            "signals": []
          },
          {
            "key": "type:Story",
            "name": "Story",
            "unit": "issues",
            "values": [ 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0 ],
            "limits": {
              "mean": 0.167,
              "lower": 0,
              "upper": 1.134
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
    },
    {
      "name": "wip",
      "title": "Work in progress",
      "unit": "issues",
      "definition": "Issues started and not done, at the end of the window and of each period, judged by the history up to then.",
      "value": 1,
      "reason": null,
      "reasonCode": null,
      "sampleSize": 1,
      "series": {
        "interval": "day",
        "lines": [
          {
            "key": "wip",
            "name": "Work in progress",
            "unit": "issues",
            "values": [ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 ],
            "limits": null,
            "signals": []
          }
        ]
      },
      "details": null,
      "caveats": [
        {
          "code": "smallSample",
          "text": "Fewer than 10 values: 1."
        }
      ]
    },
    {
      "name": "wipAge",
      "title": "Work item age",
      "unit": "days",
      "definition": "Days since the start of what is started and not done; the value is the age that 85 % of it have at most. It is judged by the service level: the days within which 85 % of the issues finished in the window were done.",
      "value": 47.5,
      "reason": null,
      "reasonCode": null,
      "sampleSize": 1,
      "series": {
        "interval": "day",
        "lines": [
          {
            "key": "p85",
            "name": "85 % are this old at most",
            "unit": "days",
            "values": [ null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 47.5 ],
            "limits": null,
            "signals": []
          },
          {
            "key": "p50",
            "name": "50 % are this old at most",
            "unit": "days",
            "values": [ null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 1, 2, 29, 4, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 47.5 ],
            "limits": null,
            "signals": []
          }
        ]
      },
      "details": {
        "at": "2026-11-23T12:00:00.000Z",
        "serviceLevel": {
          "days": 4,
          "p50": 2,
          "p95": 4,
          "sampleSize": 2,
          "from": "2026-08-25T12:00:00.000Z",
          "to": "2026-11-23T12:00:00.000Z",
          "reason": null
        },
        "bands": [
          {
            "band": "within50",
            "issues": 0
          },
          {
            "band": "above50",
            "issues": 0
          },
          {
            "band": "above85",
            "issues": 0
          },
          {
            "band": "above95",
            "issues": 1
          }
        ],
        "overServiceLevel": 1,
        "mean": 47.5,
        "p50": 47.5,
        "p85": 47.5,
        "p95": 47.5,
        "max": 47.5,
        "byStatus": [],
        "total": 1,
        "items": [
          {
            "key": "CORE-3",
            "project": "CORE",
            "type": "Story",
            "status": "In Progress",
            "startedAt": "2026-10-07T00:00:00.000Z",
            "age": 47.5,
            "band": "above95"
          }
        ]
      },
      "caveats": [
        {
          "code": "smallSample",
          "text": "Fewer than 10 values: 1."
        }
      ]
    },
    {
      "name": "cumulativeFlow",
      "title": "Cumulative flow",
      "unit": "issues",
      "definition": "Issues that have reached each category and status or a later one by the end of each period (never falls; the first band is the arrivals), beside the issues that stood in each status. Issues deleted since are left out of all periods.",
      "value": null,
      "reason": null,
      "reasonCode": null,
      "sampleSize": 4,
      "series": {
        "interval": "day",
        "lines": [
          {
            "key": "reached:new",
            "name": "Reached new or later",
            "unit": "issues",
            "values": [ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4 ],
            "limits": null,
            "signals": []
          },
          {
            "key": "reached:indeterminate",
            "name": "Reached indeterminate or later",
            "unit": "issues",
            "values": [ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3 ],
            "limits": null,
            "signals": []
          },
          {
            "key": "reached:done",
            "name": "Reached done or later",
            "unit": "issues",
            "values": [ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2 ],
            "limits": null,
            "signals": []
          }
        ]
      },
      "details": null,
      "caveats": [
        {
          "code": "smallSample",
          "text": "Fewer than 10 values: 4."
        }
      ]
    },
    {
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
        "lines": []
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
            "percent": 86.047,
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
            "percent": 11.628,
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
            "percent": 2.326,
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
    },
    {
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
    },
    {
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
        "lines": [
          {
            "key": "created",
            "name": "Created",
            "unit": "issues",
            "values": [ 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0 ],
            "limits": {
              "mean": 0.333,
              "lower": 0,
              "upper": 2.268
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
              "upper": 1.701
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
              "mean": 0.167,
              "lower": 0,
              "upper": 1.134
            },
            "signals": []
          },
          {
            "key": "net",
            "name": "Created less done",
            "unit": "issues",
            "values": [ 0, 0, 0, 0, 4, -1, 0, 0, 0, -1, 0, 0, 0 ],
            "limits": {
              "mean": 0.167,
              "lower": -2.735,
              "upper": 3.068
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
    },
    {
      "name": "blocked",
      "title": "Blocked time",
      "unit": "percent",
      "definition": "Of the time that issues spent in in-progress statuses within the window, the share in which they were flagged as an impediment or stood in a waiting status.",
      "value": null,
      "reason": "notConfigured: no status is set as waiting and no open issue was flagged in the window or the year before it, so all time would count as work; name the statuses in which nobody works on an item under `workflow.waiting` in the configuration.",
      "reasonCode": "notConfigured",
      "sampleSize": 0,
      "series": {
        "interval": "week",
        "lines": [
          {
            "key": "percent",
            "name": "Blocked",
            "unit": "percent",
            "values": [ null, null, null, null, null, null, null, null, null, null, null, null, null ],
            "limits": null,
            "signals": []
          },
          {
            "key": "flaggedDays",
            "name": "Flagged",
            "unit": "days",
            "values": [ null, null, null, null, null, null, null, null, null, null, null, null, null ],
            "limits": null,
            "signals": []
          },
          {
            "key": "waitingDays",
            "name": "Waiting",
            "unit": "days",
            "values": [ null, null, null, null, null, null, null, null, null, null, null, null, null ],
            "limits": null,
            "signals": []
          },
          {
            "key": "blockedDays",
            "name": "Flagged or waiting",
            "unit": "days",
            "values": [ null, null, null, null, null, null, null, null, null, null, null, null, null ],
            "limits": null,
            "signals": []
          }
        ]
      },
      "details": null,
      "caveats": []
    }
  ],
  "axes": [
    {
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
      ]
    },
    {
      "interval": "day",
      "periods": [
        {
          "period": "2026-08-26"
        },
        {
          "period": "2026-08-27"
        },
        {
          "period": "2026-08-28"
        },
        {
          "period": "2026-08-29"
        },
        {
          "period": "2026-08-30"
        },
        {
          "period": "2026-08-31"
        },
        {
          "period": "2026-09-01"
        },
        {
          "period": "2026-09-02"
        },
        {
          "period": "2026-09-03"
        },
        {
          "period": "2026-09-04"
        },
        {
          "period": "2026-09-05"
        },
        {
          "period": "2026-09-06"
        },
        {
          "period": "2026-09-07"
        },
        {
          "period": "2026-09-08"
        },
        {
          "period": "2026-09-09"
        },
        {
          "period": "2026-09-10"
        },
        {
          "period": "2026-09-11"
        },
        {
          "period": "2026-09-12"
        },
        {
          "period": "2026-09-13"
        },
        {
          "period": "2026-09-14"
        },
        {
          "period": "2026-09-15"
        },
        {
          "period": "2026-09-16"
        },
        {
          "period": "2026-09-17"
        },
        {
          "period": "2026-09-18"
        },
        {
          "period": "2026-09-19"
        },
        {
          "period": "2026-09-20"
        },
        {
          "period": "2026-09-21"
        },
        {
          "period": "2026-09-22"
        },
        {
          "period": "2026-09-23"
        },
        {
          "period": "2026-09-24"
        },
        {
          "period": "2026-09-25"
        },
        {
          "period": "2026-09-26"
        },
        {
          "period": "2026-09-27"
        },
        {
          "period": "2026-09-28"
        },
        {
          "period": "2026-09-29"
        },
        {
          "period": "2026-09-30"
        },
        {
          "period": "2026-10-01"
        },
        {
          "period": "2026-10-02"
        },
        {
          "period": "2026-10-03"
        },
        {
          "period": "2026-10-04"
        },
        {
          "period": "2026-10-05"
        },
        {
          "period": "2026-10-06"
        },
        {
          "period": "2026-10-07"
        },
        {
          "period": "2026-10-08"
        },
        {
          "period": "2026-10-09"
        },
        {
          "period": "2026-10-10"
        },
        {
          "period": "2026-10-11"
        },
        {
          "period": "2026-10-12"
        },
        {
          "period": "2026-10-13"
        },
        {
          "period": "2026-10-14"
        },
        {
          "period": "2026-10-15"
        },
        {
          "period": "2026-10-16"
        },
        {
          "period": "2026-10-17"
        },
        {
          "period": "2026-10-18"
        },
        {
          "period": "2026-10-19"
        },
        {
          "period": "2026-10-20"
        },
        {
          "period": "2026-10-21"
        },
        {
          "period": "2026-10-22"
        },
        {
          "period": "2026-10-23"
        },
        {
          "period": "2026-10-24"
        },
        {
          "period": "2026-10-25"
        },
        {
          "period": "2026-10-26"
        },
        {
          "period": "2026-10-27"
        },
        {
          "period": "2026-10-28"
        },
        {
          "period": "2026-10-29"
        },
        {
          "period": "2026-10-30"
        },
        {
          "period": "2026-10-31"
        },
        {
          "period": "2026-11-01"
        },
        {
          "period": "2026-11-02"
        },
        {
          "period": "2026-11-03"
        },
        {
          "period": "2026-11-04"
        },
        {
          "period": "2026-11-05"
        },
        {
          "period": "2026-11-06"
        },
        {
          "period": "2026-11-07"
        },
        {
          "period": "2026-11-08"
        },
        {
          "period": "2026-11-09"
        },
        {
          "period": "2026-11-10"
        },
        {
          "period": "2026-11-11"
        },
        {
          "period": "2026-11-12"
        },
        {
          "period": "2026-11-13"
        },
        {
          "period": "2026-11-14"
        },
        {
          "period": "2026-11-15"
        },
        {
          "period": "2026-11-16"
        },
        {
          "period": "2026-11-17"
        },
        {
          "period": "2026-11-18"
        },
        {
          "period": "2026-11-19"
        },
        {
          "period": "2026-11-20"
        },
        {
          "period": "2026-11-21"
        },
        {
          "period": "2026-11-22"
        },
        {
          "period": "2026-11-23",
          "partial": true
        }
      ]
    }
  ],
  "evidence": {
    "generatedAt": "2026-11-23T12:00:00.000Z",
    "dataVersion": "7-test",
    "page": 1,
    "pageSize": 20,
    "total": 1,
    "columns": [
      {
        "key": "startedAt",
        "title": "Started",
        "kind": "instant"
      },
      {
        "key": "age",
        "title": "Age",
        "kind": "days"
      },
      {
        "key": "band",
        "title": "Service level",
        "kind": "text"
      },
      {
        "key": "then",
        "title": "Status then",
        "kind": "text"
      }
    ],
    "issues": [
      {
        "key": "CORE-3",
        "instance": "cloud",
        "summary": "Third story",
        "type": "Story",
        "status": "In Progress",
        "url": "https://acme.atlassian.net/browse/CORE-3",
        "project": "CORE",
        "startedAt": "2026-10-07T00:00:00.000Z",
        "age": 47.5,
        "band": "above95",
        "then": "In Progress"
      }
    ]
  },
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
} satisfies FlowAnswer;
