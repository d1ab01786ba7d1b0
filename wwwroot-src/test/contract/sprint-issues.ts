import type { Evidence } from "../../src/api/pages";

/** /api/sprints/11/issues */
export const sprintIssues = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "page": 1,
  "pageSize": 50,
  "total": 2,
  "columns": [
    {
      "key": "outcome",
      "title": "Outcome",
      "kind": "text"
    },
    {
      "key": "committed",
      "title": "Committed",
      "kind": "flag"
    },
    {
      "key": "addedAt",
      "title": "Added at",
      "kind": "instant"
    },
    {
      "key": "pointsIn",
      "title": "Points when it came in",
      "kind": "number"
    },
    {
      "key": "pointsOut",
      "title": "Points at the end",
      "kind": "number"
    },
    {
      "key": "hoursIn",
      "title": "Hours when it came in",
      "kind": "number"
    },
    {
      "key": "hoursOut",
      "title": "Hours at the end",
      "kind": "number"
    }
  ],
  "issues": [
    {
      "key": "CORE-1",
      "instance": "cloud",
      "summary": "First story",
      "type": "Story",
      "status": "Done",
      "url": "https://acme.atlassian.net/browse/CORE-1",
      "project": "CORE",
      "outcome": "completed",
      "committed": true,
      "addedAt": null,
      "pointsIn": null,
      "pointsOut": null,
      "hoursIn": null,
      "hoursOut": null
    },
    {
      "key": "CORE-3",
      "instance": "cloud",
      "summary": "Third story",
      "type": "Story",
      "status": "In Progress",
      "url": "https://acme.atlassian.net/browse/CORE-3",
      "project": "CORE",
      "outcome": "carriedOver",
      "committed": true,
      "addedAt": null,
      "pointsIn": null,
      "pointsOut": null,
      "hoursIn": null,
      "hoursOut": null
    }
  ]
} satisfies Evidence;
