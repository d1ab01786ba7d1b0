import type { Evidence } from "../../src/api/pages";

/** /api/kpis/cycle-time/issues */
export const kpiIssues = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "page": 1,
  "pageSize": 50,
  "total": 2,
  "columns": [
    {
      "key": "startedAt",
      "title": "Started",
      "kind": "instant"
    },
    {
      "key": "doneAt",
      "title": "Done",
      "kind": "instant"
    },
    {
      "key": "cycleTime",
      "title": "Cycle time",
      "kind": "days"
    },
    {
      "key": "leadTime",
      "title": "Lead time",
      "kind": "days"
    },
    {
      "key": "excluded",
      "title": "Left out because",
      "kind": "text"
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
      "startedAt": "2026-11-02T00:00:00.000Z",
      "doneAt": "2026-11-06T00:00:00.000Z",
      "cycleTime": 4,
      "leadTime": 36,
      "excluded": null
    },
    {
      "key": "CORE-1",
      "instance": "cloud",
      "summary": "First story",
      "type": "Story",
      "status": "Done",
      "url": "https://acme.atlassian.net/browse/CORE-1",
      "project": "CORE",
      "startedAt": "2026-10-06T00:00:00.000Z",
      "doneAt": "2026-10-08T00:00:00.000Z",
      "cycleTime": 2,
      "leadTime": 7,
      "excluded": null
    }
  ]
} satisfies Evidence;
