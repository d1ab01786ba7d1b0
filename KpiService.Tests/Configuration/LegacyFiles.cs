namespace KpiService.Tests.Configuration;

/// <summary>Files as the older dashboard has them: every key, in its style.</summary>
internal static class LegacyFiles
{
    public const string Yaml = """
        # Settings of the KPI dashboard
        jira:
          urls:
            - "https://acme.atlassian.net"
          token: "YOUR_JIRA_API_TOKEN_HERE"
          email: "your.email@company.com"
        projects:
          project_keys:
            - "CCT"
            - "SCPX"
            - "CCEN"
            # more
          teams:
            - name: "Scale and Perf"
              projects: ["SCPX"]
            - name: "Compliance"
              projects: ["CCEN", "CCT"]
        labels:
          global:
            enabled: false
            work_categories:
              - label: "feature_dev"
                name: "Feature Development"
                description: "Product work"
              - label: "tech_debt"
                name: "Technical Debt"
                description: "Refactors, cleanup"
              - label: "unplanned"
                name: "Unplanned Work"
                description: "Interrupts"
          spaces:
            - name: "Infrastructure"
              projects: ["INFRA", "PLATFORM-API"]
              work_categories:
                - label: "tech-debt"
                  name: "Technical Debt"
                  description: "Code quality"
                - label: "incident"
                  name: "Incident"
                  description: "Incident response"
        kpis:
          analysis_periods:
            sprint_lookback: 4          # closed sprints
            rolling_days: [30, 60, 120]
          sprint_predictability:
            enabled: true
            threshold_warning: 70  # %
            threshold_critical: 50
          story_spillover:
            enabled: true
            max_sprints: 3
            threshold_warning: 20
          cycle_time:
            enabled: false
            threshold_warning: 10
            threshold_critical: 20
          work_mix:
            enabled: true
            expected_ranges:
              feature_dev: [40, 60]
              tech_debt: [15, 25]
              unplanned: [0, 10]
          unplanned_work:
            enabled: true
            threshold_warning: 20
            threshold_critical: 30
          reopened_stories:
            enabled: true
            threshold_warning: 10
            threshold_critical: 20
        dashboard:
          title: "Platform KPI Dashboard"
          port: 8051
          host: "127.0.0.2"
          debug: false
          auto_refresh: false
          refresh_interval_minutes: 45
          export_enabled: true
          export_path: "./data/out"
        logging:
          level: "DEBUG"  # DEBUG, INFO, WARNING, ERROR, CRITICAL
          file: "./logs/kpi.log"
          max_bytes: 2097152
          backup_count: 7
        cache:
          enabled: true
          ttl_minutes: 30
          cache_dir: "./data/cache"
        """;

    public const string Env = """
        # Copy this file to .env
        JIRA_API_TOKEN=your_jira_api_token_here
        JIRA_EMAIL=your.email@company.com
        JIRA_URL=https://your-company.atlassian.net

        # Optional
        # JIRA_URLS=https://jira1.com,https://jira2.com
        DASHBOARD_HOST=127.0.0.1
        DASHBOARD_PORT=8050
        DASHBOARD_DEBUG=false

        SECRET_KEY=change_this_to_a_random_string
        """;
}
