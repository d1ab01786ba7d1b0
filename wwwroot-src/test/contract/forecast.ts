import type { Forecast } from "../../src/api/forecast";

/** /api/forecast?items=3 */
export const forecast = {
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
  "items": 3,
  "by": null,
  "seed": 1,
  "trials": 10000,
  "first": "2026-11-24",
  "sample": {
    "from": "2026-10-01",
    "to": "2026-11-22",
    "days": 53,
    "completions": 2,
    "completionsPerWeek": 0.2641509433962264,
    "arrivalsPerWeek": 0.5283018867924528
  },
  "when": null,
  "howMany": null,
  "reason": "2 issues were completed from 2026-10-01 to 2026-11-22; a forecast needs 10",
  "reasonCode": "tooFewCompletions",
  "caveats": [
    {
      "code": "noWorkAdded",
      "text": "Assumes that the team goes on as in the sample and that no work is added; sample.arrivalsPerWeek tells how much is created."
    },
    {
      "code": "youngTeam",
      "text": "The first issue was created on 2026-10-01: the forecast draws from the days since."
    },
    {
      "code": "smallSample",
      "text": "Fewer than 10 values: 2."
    }
  ],
  "backTest": {
    "starts": 52,
    "days": 14,
    "tested": 0,
    "refused": 52,
    "beforeHistory": 0,
    "hitRates": [],
    "points": [],
    "reason": "0 of the past 52 week starts could be forecast and judged; a rate needs 10",
    "items": null,
    "meanError": null,
    "asDrawn": {
      "hitRates": [],
      "points": [],
      "meanError": null
    }
  },
  "correction": null,
  "correctionReason": "not corrected: 0 past forecasts of this question are over, 26 are needed",
  "recordOfWhen": null
} satisfies Forecast;
