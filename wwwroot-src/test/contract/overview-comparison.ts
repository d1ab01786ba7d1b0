import type { Comparison } from "../../src/api/comparison";

/** /api/overview/comparison?by=project */
export const overviewComparison = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
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
  "by": "project",
  "total": 2,
  "kpis": [
    {
      "name": "sprintPredictability",
      "title": "Sprint predictability",
      "unit": "percent"
    },
    {
      "name": "storySpillover",
      "title": "Story spillover",
      "unit": "percent"
    },
    {
      "name": "cycleTime",
      "title": "Cycle time",
      "unit": "days"
    },
    {
      "name": "unplannedWork",
      "title": "Unplanned work",
      "unit": "percent"
    },
    {
      "name": "reopenedStories",
      "title": "Reopened stories",
      "unit": "percent"
    }
  ],
  "rows": [
    {
      "key": "CORE",
      "name": "Core",
      "cells": [
        {
          "value": 50,
          "status": "neutral",
          "verdict": "tooLittleData",
          "verdictReason": "2 issues, 10 are needed",
          "reason": null,
          "reasonCode": null,
          "sampleSize": 2,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, 50 ]
        },
        {
          "value": 0,
          "status": "neutral",
          "verdict": "tooLittleData",
          "verdictReason": "2 issues, 10 are needed",
          "reason": null,
          "reasonCode": null,
          "sampleSize": 2,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, 0 ]
        },
        {
          "value": 3,
          "status": "neutral",
          "verdict": "tooLittleData",
          "verdictReason": "2 issues, 10 are needed",
          "reason": null,
          "reasonCode": null,
          "sampleSize": 2,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, 2 ]
        },
        {
          "value": 0,
          "status": "neutral",
          "verdict": "tooLittleData",
          "verdictReason": "2 issues, 10 are needed",
          "reason": null,
          "reasonCode": null,
          "sampleSize": 2,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, 0 ]
        },
        {
          "value": 50,
          "status": "neutral",
          "verdict": "tooLittleData",
          "verdictReason": "2 issues, 10 are needed",
          "reason": null,
          "reasonCode": null,
          "sampleSize": 2,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, 0 ]
        }
      ]
    },
    {
      "key": "MOB",
      "name": "Mobile",
      "cells": [
        {
          "value": null,
          "status": "unavailable",
          "verdict": "unknown",
          "verdictReason": "the value is not known",
          "reason": "no closed sprint in the window: no board of these projects plans sprints (Kanban)",
          "reasonCode": "kanban",
          "sampleSize": 0,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, null ]
        },
        {
          "value": null,
          "status": "unavailable",
          "verdict": "unknown",
          "verdictReason": "the value is not known",
          "reason": "no closed sprint in the window: no board of these projects plans sprints (Kanban)",
          "reasonCode": "kanban",
          "sampleSize": 0,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, null ]
        },
        {
          "value": null,
          "status": "unavailable",
          "verdict": "unknown",
          "verdictReason": "the value is not known",
          "reason": "nothing was finished in the window",
          "reasonCode": "nothingFinished",
          "sampleSize": 0,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, null ]
        },
        {
          "value": null,
          "status": "unavailable",
          "verdict": "unknown",
          "verdictReason": "the value is not known",
          "reason": "no closed sprint in the window",
          "reasonCode": "noClosedSprint",
          "sampleSize": 0,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, null ]
        },
        {
          "value": null,
          "status": "unavailable",
          "verdict": "unknown",
          "verdictReason": "the value is not known",
          "reason": "nothing was finished in the window",
          "reasonCode": "nothingFinished",
          "sampleSize": 0,
          "trend": [ null, null, null, null, null, null, null, null, null, null, null, null ]
        }
      ]
    }
  ]
} satisfies Comparison;
