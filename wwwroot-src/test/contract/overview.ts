import type { Overview } from "../../src/api/pages";

/** /api/overview */
export const overview = {
  "kpis": {
    "sprintPredictability": {
      "name": "sprintPredictability",
      "title": "Sprint predictability",
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
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
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
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-02",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-03",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-04",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-05",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-06",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-07",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-08",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-09",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-10",
          "value": 50,
          "sampleSize": 2,
          "reason": null
        },
        {
          "period": "2026-11",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint",
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
      "definition": "Of the issues committed to at the start of the closed sprints, the share that was done at their end.",
      "caveats": [
        {
          "code": "smallSample",
          "text": "Fewer than 10 values: 2."
        }
      ],
      "details": {
        "committed": 2,
        "completedOfCommitted": 1,
        "addedAfterStart": 0,
        "removed": 0,
        "carriedOver": 1,
        "points": {
          "committed": 0,
          "completedOfCommitted": 0,
          "unestimated": 0
        },
        "sprints": [
          {
            "id": 11,
            "name": "Sprint 11",
            "boardId": 1,
            "boardName": "Core board",
            "state": "closed",
            "startedAt": "2026-10-05T00:00:00.000Z",
            "completedAt": "2026-10-19T00:00:00.000Z",
            "committed": 2,
            "completedOfCommitted": 1,
            "added": 0,
            "addedCompleted": 0,
            "removed": 0,
            "completed": 1,
            "completedElsewhere": 0,
            "carriedOver": 1,
            "value": 50,
            "points": null,
            "hours": null,
            "overdue": false
          }
        ],
        "sprintsTotal": 1
      }
    },
    "storySpillover": {
      "name": "storySpillover",
      "title": "Story spillover",
      "value": 0,
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
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
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
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-02",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-03",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-04",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-05",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-06",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-07",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-08",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-09",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-10",
          "value": 0,
          "sampleSize": 2,
          "reason": null
        },
        {
          "period": "2026-11",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint",
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
      "definition": "Of the issues in at least one sprint that closed in the window, the share that has been in more than the allowed number of started sprints.",
      "caveats": [
        {
          "code": "smallSample",
          "text": "Fewer than 10 values: 2."
        }
      ],
      "details": {
        "spilled": 0,
        "total": 2,
        "maxSprints": 2,
        "distribution": [
          {
            "sprints": 1,
            "issues": 2
          }
        ],
        "carryOverRate": 50
      }
    },
    "cycleTime": {
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
      "statistic": "mean"
    },
    "workMix": {
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
      }
    },
    "unplannedWork": {
      "name": "unplannedWork",
      "title": "Unplanned work",
      "value": 0,
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
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
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
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-02",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-03",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-04",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-05",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-06",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-07",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-08",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-09",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint"
        },
        {
          "period": "2026-10",
          "value": 0,
          "sampleSize": 2,
          "reason": null
        },
        {
          "period": "2026-11",
          "value": null,
          "sampleSize": 0,
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint",
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
      "definition": "Of the issues in the closed sprints, the share that carries an unplanned label or was added after the sprint's start.",
      "caveats": [
        {
          "code": "smallSample",
          "text": "Fewer than 10 values: 2."
        }
      ],
      "details": {
        "unplanned": 0,
        "total": 2,
        "labelled": 0,
        "addedAfterStart": 0,
        "overlap": 0,
        "addedNew": 0,
        "addedFromBacklog": 0,
        "kanban": {
          "total": 0,
          "unplanned": 0
        },
        "sprints": [
          {
            "id": 11,
            "name": "Sprint 11",
            "completedAt": "2026-10-19T00:00:00.000Z",
            "total": 2,
            "unplanned": 0,
            "percent": 0
          }
        ],
        "sprintsTotal": 1
      }
    },
    "reopenedStories": {
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
      }
    }
  },
  "throughput": [
    {
      "period": "2026-W36",
      "from": "2026-08-31",
      "issues": 0
    },
    {
      "period": "2026-W37",
      "from": "2026-09-07",
      "issues": 0
    },
    {
      "period": "2026-W38",
      "from": "2026-09-14",
      "issues": 0
    },
    {
      "period": "2026-W39",
      "from": "2026-09-21",
      "issues": 0
    },
    {
      "period": "2026-W40",
      "from": "2026-09-28",
      "issues": 0
    },
    {
      "period": "2026-W41",
      "from": "2026-10-05",
      "issues": 1
    },
    {
      "period": "2026-W42",
      "from": "2026-10-12",
      "issues": 0
    },
    {
      "period": "2026-W43",
      "from": "2026-10-19",
      "issues": 0
    },
    {
      "period": "2026-W44",
      "from": "2026-10-26",
      "issues": 0
    },
    {
      "period": "2026-W45",
      "from": "2026-11-02",
      "issues": 1
    },
    {
      "period": "2026-W46",
      "from": "2026-11-09",
      "issues": 0
    },
    {
      "period": "2026-W47",
      "from": "2026-11-16",
      "issues": 0
    },
    {
      "period": "2026-W48",
      "from": "2026-11-23",
      "issues": 0,
      "partial": true
    }
  ],
  "sprints": [
    {
      "id": 11,
      "name": "Sprint 11",
      "boardId": 1,
      "boardName": "Core board",
      "state": "closed",
      "startedAt": "2026-10-05T00:00:00.000Z",
      "completedAt": "2026-10-19T00:00:00.000Z",
      "committed": 2,
      "completedOfCommitted": 1,
      "added": 0,
      "addedCompleted": 0,
      "removed": 0,
      "completed": 1,
      "completedElsewhere": 0,
      "carriedOver": 1,
      "value": 50,
      "points": null,
      "hours": null,
      "overdue": false
    }
  ],
  "notices": [],
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
} satisfies Overview;
