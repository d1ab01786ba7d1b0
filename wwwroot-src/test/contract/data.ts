import type { DataPage } from "../../src/api/pages";

/** /api/data */
export const data = {
  "generatedAt": "2026-11-23T12:00:00.000Z",
  "dataVersion": "7-test",
  "title": "KpiService",
  "timeZone": "UTC",
  "stats": {
    "issues": 5,
    "sprints": 2,
    "boards": 1,
    "changelogEntries": 7,
    "projects": [
      {
        "key": "CORE",
        "name": "Core",
        "instance": "cloud",
        "id": 10,
        "archived": false,
        "issues": 4,
        "lastUpdated": "2026-11-20T00:00:00.000Z",
        "horizon": "2026-01-01T00:00:00.000Z",
        "watermark": "2026-11-23T00:00:00.000Z",
        "withChangelog": true
      },
      {
        "key": "MOB",
        "name": "Mobile",
        "instance": "cloud",
        "id": 20,
        "archived": false,
        "issues": 1,
        "lastUpdated": "2026-11-20T00:00:00.000Z",
        "horizon": "2026-01-01T00:00:00.000Z",
        "watermark": "2026-11-23T00:00:00.000Z",
        "withChangelog": true
      }
    ],
    "lastSync": null,
    "dataVersion": "7-test",
    "database": {
      "path": "data/kpi.db",
      "sizeBytes": 262144,
      "schemaVersion": "20261129084628_DataVersions"
    }
  },
  "sync": {
    "running": null,
    "last": null,
    "nextAt": null,
    "nextFullAt": null,
    "configured": false,
    "demo": false
  },
  "runs": [],
  "boards": [
    {
      "id": 1,
      "name": "Core board",
      "type": "scrum",
      "instance": "cloud",
      "projects": [
        "CORE"
      ],
      "sprints": 2,
      "listed": true,
      "configurationError": null,
      "membershipError": null
    }
  ],
  "projects": [
    {
      "key": "CORE",
      "name": "Core",
      "instance": "cloud",
      "id": 10,
      "archived": false,
      "issues": 4,
      "lastUpdated": "2026-11-20T00:00:00.000Z",
      "horizon": "2026-01-01T00:00:00.000Z",
      "watermark": "2026-11-23T00:00:00.000Z",
      "withChangelog": true
    },
    {
      "key": "MOB",
      "name": "Mobile",
      "instance": "cloud",
      "id": 20,
      "archived": false,
      "issues": 1,
      "lastUpdated": "2026-11-20T00:00:00.000Z",
      "horizon": "2026-01-01T00:00:00.000Z",
      "watermark": "2026-11-23T00:00:00.000Z",
      "withChangelog": true
    }
  ],
  "notices": [],
  "config": {
    "jira": {
      "urls": [],
      "email": "",
      "token": "",
      "token_expires": "",
      "instances": []
    },
    "projects": {
      "project_keys": [],
      "teams": []
    },
    "labels": {
      "global": {
        "enabled": true,
        "work_categories": []
      },
      "spaces": [],
      "unplanned": []
    },
    "workflow": {
      "to_do": [],
      "in_progress": [],
      "done": [],
      "waiting": [],
      "projects": [],
      "reset_on_backlog": true,
      "start_from_subtasks": false,
      "reopen_grace_minutes": 5,
      "not_delivered": [],
      "levels": []
    },
    "kpis": {
      "analysis_periods": {
        "sprint_lookback": 3,
        "rolling_days": []
      },
      "sprint_predictability": {
        "commitment_grace_hours": 0,
        "enabled": true,
        "threshold_warning": null,
        "threshold_critical": null
      },
      "story_spillover": {
        "max_sprints": 2,
        "enabled": true,
        "threshold_warning": null,
        "threshold_critical": null
      },
      "cycle_time": {
        "statistic": "mean",
        "enabled": true,
        "threshold_warning": null,
        "threshold_critical": null
      },
      "work_mix": {
        "expected_ranges": {},
        "enabled": true,
        "threshold_warning": null,
        "threshold_critical": null
      },
      "unplanned_work": {
        "count": "both",
        "enabled": true,
        "threshold_warning": null,
        "threshold_critical": null
      },
      "reopened_stories": {
        "enabled": true,
        "threshold_warning": null,
        "threshold_critical": null
      }
    },
    "sync": {
      "schedule": "",
      "full_schedule": "",
      "time_zone": "",
      "lookback_days": 550,
      "with_changelog": true,
      "people": false
    },
    "dashboard": {
      "title": "KpiService",
      "host": "127.0.0.1",
      "port": 8050,
      "time_zone": "UTC",
      "auto_refresh": true,
      "refresh_interval_minutes": 60,
      "export_path": "./data/exports",
      "annotations": []
    },
    "database": {
      "path": "data/kpi.db"
    },
    "backup": {
      "schedule": "",
      "keep": 14
    },
    "security": {
      "api_key": "",
      "allow_anonymous": false
    },
    "logging": {
      "level": "CRITICAL",
      "file": "",
      "max_bytes": 10485760,
      "backup_count": 5
    }
  }
} satisfies DataPage;
