import type { KpiAnswer } from "../answers";

/** /api/kpis/unplanned-work */
export const kpiUnplannedWork = {
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
