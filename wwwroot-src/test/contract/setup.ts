import type { FirstSteps } from "../../src/api/setup";

/** /api/setup */
export const setup = {
  "file": {
    "path": "/nowhere/config.yaml",
    "found": false
  },
  "lines": [
    {
      "section": "jira",
      "line": "  urls: [https://your-company.atlassian.net]"
    },
    {
      "section": "jira",
      "line": "  email: your.email@company.com"
    },
    {
      "section": "projects",
      "line": "  project_keys: [CORE, WEB]"
    }
  ],
  "secretFile": {
    "path": "/nowhere/.env",
    "found": false
  },
  "secretLine": "JIRA_API_TOKEN=YOUR_JIRA_API_TOKEN_HERE"
} satisfies FirstSteps;
