namespace KpiService.Configuration;

/// <summary>When and how much is synced. Section <c>sync</c>.</summary>
public sealed class SyncSettings
{
    /// <summary>Quartz cron of incremental syncs; empty: off.</summary>
    public string Schedule { get; set; } = "0 0 0/6 * * ?";

    /// <summary>Quartz cron of full syncs; empty: off.</summary>
    [ConfigurationKeyName("full_schedule")]
    public string FullSchedule { get; set; } = "0 0 3 ? * SUN";

    /// <summary>IANA time zone of the schedules; empty: <c>dashboard.time_zone</c>.</summary>
    [ConfigurationKeyName("time_zone")]
    public string TimeZone { get; set; } = "";

    /// <summary>Days that a full sync fetches unless asked otherwise.</summary>
    [ConfigurationKeyName("lookback_days")]
    public int LookbackDays { get; set; } = 550;

    /// <summary>False: histories are not fetched and metrics that need them are unavailable.</summary>
    [ConfigurationKeyName("with_changelog")]
    public bool WithChangelog { get; set; } = true;

    /// <summary>
    /// True: assignee and reporter ids of issues are stored for export only.
    /// Values of people's fields, long texts and links in histories never are.
    /// </summary>
    public bool People { get; set; }
}

/// <summary>The web dashboard. Section <c>dashboard</c>.</summary>
public sealed class DashboardOptions
{
    /// <summary>Title of the page.</summary>
    public string Title { get; set; } = "KpiService";

    /// <summary>Address to listen on. Environment: DASHBOARD_HOST.</summary>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Port to listen on. Environment: DASHBOARD_PORT.</summary>
    public int Port { get; set; } = 8050;

    /// <summary>IANA reporting time zone in which days, weeks and months are cut.</summary>
    [ConfigurationKeyName("time_zone")]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>True: open pages poll where server-sent events don't get through.</summary>
    [ConfigurationKeyName("auto_refresh")]
    public bool AutoRefresh { get; set; } = true;

    /// <summary>Minutes between two polls.</summary>
    [ConfigurationKeyName("refresh_interval_minutes")]
    public int RefreshIntervalMinutes { get; set; } = 60;

    /// <summary>Folder that <c>kpis --export</c> writes to.</summary>
    [ConfigurationKeyName("export_path")]
    public string ExportPath { get; set; } = "./data/exports";

    /// <summary>Vertical lines on every trend.</summary>
    public IList<AnnotationOptions> Annotations { get; init; } = [];
}

/// <summary>An event worth marking on every trend.</summary>
public sealed class AnnotationOptions
{
    /// <summary>Day, <c>yyyy-MM-dd</c> in the reporting time zone.</summary>
    public string Date { get; set; } = "";

    /// <summary>What happened.</summary>
    public string Text { get; set; } = "";
}

/// <summary>Where the data lies. Section <c>database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Path of the SQLite file, relative to the working directory. Option: <c>--db</c>.</summary>
    public string Path { get; set; } = "data/kpi_data.db";
}

/// <summary>Scheduled backups. Section <c>backup</c>.</summary>
public sealed class BackupOptions
{
    /// <summary>Quartz cron; empty: off.</summary>
    public string Schedule { get; set; } = "0 30 2 * * ?";

    /// <summary>How many scheduled backups are kept.</summary>
    public int Keep { get; set; } = 14;
}

/// <summary>Who may ask. Section <c>security</c>.</summary>
public sealed class SecurityOptions
{
    /// <summary>Key that every API call must carry when set; secret.</summary>
    [ConfigurationKeyName("api_key")]
    public string ApiKey { get; set; } = "";

    /// <summary>True: listening beyond loopback without a key is allowed.</summary>
    [ConfigurationKeyName("allow_anonymous")]
    public bool AllowAnonymous { get; set; }
}

/// <summary>The log. Section <c>logging</c>.</summary>
public sealed class LoggingOptions
{
    /// <summary>DEBUG, INFO, WARNING, ERROR or CRITICAL.</summary>
    public string Level { get; set; } = "INFO";

    /// <summary>Log file, rolling by size; empty: console only.</summary>
    public string File { get; set; } = "";

    /// <summary>Size at which the file rolls, bytes.</summary>
    [ConfigurationKeyName("max_bytes")]
    public long MaxBytes { get; set; } = 10_485_760;

    /// <summary>Rolled files kept.</summary>
    [ConfigurationKeyName("backup_count")]
    public int BackupCount { get; set; } = 5;
}
