import type { Evidence } from "../../src/api/pages";

/** /api/flow/wip-age/issues */
export const flowIssues = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "page": 1,
  "pageSize": 50,
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
} satisfies Evidence;
