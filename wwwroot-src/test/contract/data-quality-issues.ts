import type { Evidence } from "../../src/api/pages";

/** /api/data-quality/noEstimate/issues */
export const dataQualityIssues = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "page": 1,
  "pageSize": 50,
  "total": 0,
  "columns": [
    {
      "key": "at",
      "title": "Done at",
      "kind": "instant"
    }
  ],
  "issues": []
} satisfies Evidence;
