import type { Evidence } from "../../src/api/pages";

/** /api/data-quality/changedAfterDone/issues */
export const dataQualityIssues = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "page": 1,
  "pageSize": 50,
  "total": 1,
  "columns": [
    {
      "key": "at",
      "title": "Changed at",
      "kind": "instant"
    }
  ],
  "issues": [
    {
      "key": "CORE-2",
      "instance": "cloud",
      "summary": "=HYPERLINK(\"https://evil.example\")",
      "type": "Story",
      "status": "Done",
      "url": "https://acme.atlassian.net/browse/CORE-2",
      "project": "CORE",
      "at": "2026-11-05T00:00:00.000Z"
    }
  ]
} satisfies Evidence;
