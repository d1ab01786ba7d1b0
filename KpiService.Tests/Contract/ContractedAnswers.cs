using KpiService.Features.Flow;
using KpiService.Features.Kpis;

namespace KpiService.Tests.Contract;

/// <summary>An answer that the dashboard reads, or whose parts it reads.</summary>
/// <param name="Name">Of its file.</param>
/// <param name="Type">The dashboard's type of it.</param>
/// <param name="Module">Where the type is, as seen from the file.</param>
internal sealed record ContractedAnswer(string Name, string Path, string Type, string Module);

internal static class ContractedAnswers
{
    public static IReadOnlyList<ContractedAnswer> All { get; } =
    [
        Page("overview", "/api/overview", "Overview", "pages"),
        Page("overview-comparison", "/api/overview/comparison?by=project", "Comparison", "comparison"),
        Page("flow-page", "/api/flow/page", "FlowAnswer", "flow"),
        Page("sprints-page", "/api/sprints/page", "SprintsPage", "sprints"),
        Page("sprint-page", "/api/sprints/11/page", "SprintPage", "sprints"),
        Page("forecast-page", "/api/forecast/page?items=3", "ForecastPage", "forecast"),
        Page("data-quality-page", "/api/data-quality/page?code=changedAfterDone", "QualityPage", "quality"),
        Page("report", "/api/report?month=2026-10", "ReportPage", "report"),
        Page("data", "/api/data", "DataPage", "pages"),
        Page("settings", "/api/settings", "SettingsPage", "settings"),
        Page("setup", "/api/setup", "FirstSteps", "setup"),
        .. KpiCatalog.All.Select(kpi => Page($"kpi-{kpi.Kebab}-page", $"/api/kpis/{kpi.Kebab}/page", "KpiPage", "pages")),
        Plain("kpis", "/api/kpis", "KpisAnswer"),
        .. KpiCatalog.All.Select(kpi => Plain($"kpi-{kpi.Kebab}", $"/api/kpis/{kpi.Kebab}", "KpiAnswer")),
        Page("kpi-issues", "/api/kpis/cycle-time/issues", "Evidence", "pages"),
        .. FlowCatalog.All.Select(metric => Plain($"flow-{metric.Kebab}", $"/api/flow/{metric.Kebab}", "MetricAnswer")),
        Page("flow-issues", "/api/flow/wip-age/issues", "Evidence", "pages"),
        Plain("sprints", "/api/sprints", "SprintsAnswer"),
        Plain("sprint-report", "/api/sprints/11/report", "SprintReportAnswer"),
        Page("sprint-issues", "/api/sprints/11/issues", "Evidence", "pages"),
        Page("sprint-burndown", "/api/sprints/11/burndown", "Burndown", "sprints"),
        Page("velocity", "/api/velocity", "Velocity", "sprints"),
        Page("forecast", "/api/forecast?items=3", "Forecast", "forecast"),
        Plain("data-quality", "/api/data-quality", "QualityAnswer"),
        Page("data-quality-issues", "/api/data-quality/changedAfterDone/issues", "Evidence", "pages"),
    ];

    /// <summary>Those that the API document shows.</summary>
    public static IReadOnlyList<string> Examples { get; } =
    [
        "kpis",
        "kpi-cycle-time",
        "kpi-issues",
        .. FlowCatalog.All.Select(metric => $"flow-{metric.Kebab}"),
        "flow-issues",
        "sprint-report",
        "sprint-issues",
        "sprint-burndown",
        "velocity",
        "forecast",
        "data-quality",
        "data-quality-issues",
    ];

    /// <summary>Answers that the API document shows and the dashboard doesn't read: the file of each, and its path.</summary>
    public static IReadOnlyList<(string File, string Path)> OnlyExamples { get; } =
    [
        ("issue-timeline.json", "/api/issues/CORE-1/timeline"),
        ("stats.json", "/api/stats"),
        .. FlowCatalog.All.Select(metric => ($"flow-{metric.Kebab}.csv", $"/api/export/{metric.Kebab}.csv?from=2026-10-01&to=2026-11-08")),
        ("sprint-report.csv", "/api/export/sprints/11/report.csv"),
        ("data-quality-issues.csv", "/api/export/data-quality/changedAfterDone.csv"),
    ];

    /// <summary>Not an answer of its own, but written into the dashboard's page.</summary>
    public static ContractedAnswer Catalogue { get; } = new("catalogue", "index.html", "Catalogue", "../../src/state/catalogue");

    /// <summary>Read by a page.</summary>
    private static ContractedAnswer Page(string name, string path, string type, string module) =>
        new(name, path, type, $"../../src/api/{module}");

    /// <summary>Of other programs, made of the same parts.</summary>
    private static ContractedAnswer Plain(string name, string path, string type) => new(name, path, type, "../answers");
}
