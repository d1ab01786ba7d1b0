import type { ReportPage } from "../../src/api/report";

/** /api/report?month=2026-10 */
export const report = {
  "month": "2026-10",
  "partial": false,
  "months": [
    "2026-11",
    "2026-10",
    "2026-09",
    "2026-08",
    "2026-07",
    "2026-06",
    "2026-05",
    "2026-04",
    "2026-03",
    "2026-02",
    "2026-01",
    "2025-12",
    "2025-11"
  ],
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
        "from": "2026-10-01T00:00:00.000Z",
        "to": "2026-10-31T23:59:59.999Z",
        "days": null,
        "sprints": null,
        "text": "2026-10-01 – 2026-10-31"
      },
      "sampleSize": 2,
      "coverage": {
        "projects": 1,
        "of": 2,
        "text": "covers 1 of 2 projects"
      },
      "previous": {
        "value": null,
        "from": "2026-09-01T00:00:00.000Z",
        "to": "2026-09-30T23:59:59.999Z",
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      "trend": [
        {
          "period": "2025-10",
          "value": null,
          "sampleSize": 0,
          "reason": "beforeHistory: the stored history of CORE begins on 2026-01-01; `sync --full --days 419` fetches it.",
          "reasonCode": "beforeHistory"
        },
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
        },
        {
          "code": "todaysAttributes",
          "text": "Labels, type, project, resolution, categories, parent and board are today's, also for the past."
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
        "sprints": [],
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
        "from": "2026-10-01T00:00:00.000Z",
        "to": "2026-10-31T23:59:59.999Z",
        "days": null,
        "sprints": null,
        "text": "2026-10-01 – 2026-10-31"
      },
      "sampleSize": 2,
      "coverage": {
        "projects": 1,
        "of": 2,
        "text": "covers 1 of 2 projects"
      },
      "previous": {
        "value": null,
        "from": "2026-09-01T00:00:00.000Z",
        "to": "2026-09-30T23:59:59.999Z",
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      "trend": [
        {
          "period": "2025-10",
          "value": null,
          "sampleSize": 0,
          "reason": "beforeHistory: the stored history of CORE begins on 2026-01-01; `sync --full --days 419` fetches it.",
          "reasonCode": "beforeHistory"
        },
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
        },
        {
          "code": "todaysAttributes",
          "text": "Labels, type, project, resolution, categories, parent and board are today's, also for the past."
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
      "value": 2,
      "unit": "days",
      "status": "neutral",
      "verdict": "tooLittleData",
      "verdictReason": "2 issues, 10 are needed",
      "usual": null,
      "reason": null,
      "reasonCode": null,
      "window": {
        "from": "2026-10-01T00:00:00.000Z",
        "to": "2026-10-31T23:59:59.999Z",
        "days": null,
        "sprints": null,
        "text": "2026-10-01 – 2026-10-31"
      },
      "sampleSize": 2,
      "coverage": {
        "projects": 1,
        "of": 2,
        "text": "covers 1 of 2 projects"
      },
      "previous": {
        "value": null,
        "from": "2026-09-01T00:00:00.000Z",
        "to": "2026-09-30T23:59:59.999Z",
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      "trend": [
        {
          "period": "2025-10",
          "value": null,
          "sampleSize": 0,
          "reason": "beforeHistory: the stored history of CORE begins on 2026-01-01; `sync --full --days 419` fetches it.",
          "reasonCode": "beforeHistory"
        },
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
          "code": "todaysAttributes",
          "text": "Labels, type, project, resolution, categories, parent and board are today's, also for the past."
        }
      ],
      "details": {
        "mean": 2,
        "p50": 2,
        "p70": 2,
        "p85": 2,
        "p95": 2,
        "min": 2,
        "max": 2,
        "sampleSize": 2,
        "excluded": [],
        "histogram": []
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
        "from": "2026-10-01T00:00:00.000Z",
        "to": "2026-10-31T23:59:59.999Z",
        "days": null,
        "sprints": null,
        "text": "2026-10-01 – 2026-10-31"
      },
      "sampleSize": 2,
      "coverage": {
        "projects": 1,
        "of": 2,
        "text": "covers 1 of 2 projects"
      },
      "previous": {
        "value": null,
        "from": "2026-09-01T00:00:00.000Z",
        "to": "2026-09-30T23:59:59.999Z",
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      "trend": [
        {
          "period": "2025-10",
          "value": null,
          "sampleSize": 0,
          "reason": "beforeHistory: the stored history of CORE begins on 2026-01-01; `sync --full --days 419` fetches it.",
          "reasonCode": "beforeHistory"
        },
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
        },
        {
          "code": "todaysAttributes",
          "text": "Labels, type, project, resolution, categories, parent and board are today's, also for the past."
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
        "from": "2026-10-01T00:00:00.000Z",
        "to": "2026-10-31T23:59:59.999Z",
        "days": null,
        "sprints": null,
        "text": "2026-10-01 – 2026-10-31"
      },
      "sampleSize": 2,
      "coverage": {
        "projects": 1,
        "of": 2,
        "text": "covers 1 of 2 projects"
      },
      "previous": {
        "value": null,
        "from": "2026-09-01T00:00:00.000Z",
        "to": "2026-09-30T23:59:59.999Z",
        "sampleSize": 0,
        "reason": "no closed sprint in the window",
        "reasonCode": "noClosedSprint"
      },
      "trend": [
        {
          "period": "2025-10",
          "value": null,
          "sampleSize": 0,
          "reason": "beforeHistory: the stored history of CORE begins on 2026-01-01; `sync --full --days 419` fetches it.",
          "reasonCode": "beforeHistory"
        },
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
        },
        {
          "code": "todaysAttributes",
          "text": "Labels, type, project, resolution, categories, parent and board are today's, also for the past."
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
        "sprints": [],
        "sprintsTotal": 1
      }
    },
    "reopenedStories": {
      "name": "reopenedStories",
      "title": "Reopened stories",
      "value": 0,
      "unit": "percent",
      "status": "neutral",
      "verdict": "tooLittleData",
      "verdictReason": "2 issues, 10 are needed",
      "usual": null,
      "reason": null,
      "reasonCode": null,
      "window": {
        "from": "2026-10-01T00:00:00.000Z",
        "to": "2026-10-31T23:59:59.999Z",
        "days": null,
        "sprints": null,
        "text": "2026-10-01 – 2026-10-31"
      },
      "sampleSize": 2,
      "coverage": {
        "projects": 1,
        "of": 2,
        "text": "covers 1 of 2 projects"
      },
      "previous": {
        "value": null,
        "from": "2026-09-01T00:00:00.000Z",
        "to": "2026-09-30T23:59:59.999Z",
        "sampleSize": 0,
        "reason": "nothing was finished in the window",
        "reasonCode": "nothingFinished"
      },
      "trend": [
        {
          "period": "2025-10",
          "value": null,
          "sampleSize": 0,
          "reason": "beforeHistory: the stored history of CORE begins on 2026-01-01; `sync --full --days 419` fetches it.",
          "reasonCode": "beforeHistory"
        },
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
          "code": "todaysAttributes",
          "text": "Labels, type, project, resolution, categories, parent and board are today's, also for the past."
        }
      ],
      "details": {
        "reopened": 0,
        "completed": 2,
        "reopenEvents": 0,
        "coverage": 100
      }
    }
  },
  "workMixBefore": {
    "total": 0,
    "categories": [],
    "unlabelled": 0
  },
  "carriedOver": {
    "generatedAt": "2026-11-23T12:00:00.000Z",
    "dataVersion": "7-test",
    "page": 1,
    "pageSize": 8,
    "total": 1,
    "columns": [
      {
        "key": "sprint",
        "title": "Sprint",
        "kind": "text"
      },
      {
        "key": "sprints",
        "title": "Sprints so far",
        "kind": "number"
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
        "sprint": "Sprint 11",
        "sprints": 1
      }
    ]
  },
  "reopened": {
    "generatedAt": "2026-11-23T12:00:00.000Z",
    "dataVersion": "7-test",
    "page": 1,
    "pageSize": 8,
    "total": 0,
    "columns": [
      {
        "key": "doneAt",
        "title": "Done",
        "kind": "instant"
      },
      {
        "key": "reopenEvents",
        "title": "Reopenings",
        "kind": "number"
      },
      {
        "key": "lastReopenedAt",
        "title": "Last reopened",
        "kind": "instant"
      },
      {
        "key": "reopened",
        "title": "Reopened",
        "kind": "flag"
      }
    ],
    "issues": []
  },
  "notices": [],
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "asOf": "2026-10-31T23:59:59.999Z",
  "dataVersion": "7-test",
  "title": "KpiService",
  "timeZone": "UTC",
  "filter": {
    "days": null,
    "from": "2026-10-01",
    "to": "2026-10-31",
    "fromInstant": "2026-10-01T00:00:00.000Z",
    "toInstant": "2026-10-31T23:59:59.999Z",
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
} satisfies ReportPage;
