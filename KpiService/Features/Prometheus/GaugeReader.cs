using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Flow;
using KpiService.Features.Flow.FlowEfficiency;
using KpiService.Features.Flow.LeadTime;
using KpiService.Features.Flow.Throughput;
using KpiService.Features.Flow.Wip;
using KpiService.Features.Flow.WipAge;
using KpiService.Features.Kpis;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Sync.Runs;

namespace KpiService.Features.Prometheus;

/// <summary>Computes the gauges: every KPI and the main flow numbers per project and team over the last 90 days; one unit a name.</summary>
internal sealed class GaugeReader(
    SnapshotStore store,
    KpiCalculator kpis,
    FlowCalculator flow,
    Selections selections,
    SyncRuns runs,
    KpiServiceOptions options,
    TimeProvider clock
)
{
    private const int Days = Query.DefaultDays;
    private const int Recent = 20;

    /// <summary>A verdict is a plain number, whatever the unit of its KPI.</summary>
    private static readonly (string, string) Plain = ("unit", "1");
    private static readonly FlowModule[] FlowMetrics =
    [
        LeadTimeFlow.Module,
        ThroughputFlow.Module,
        WipFlow.Module,
        WipAgeFlow.Module,
        FlowEfficiencyFlow.Module,
    ];

    /// <summary>What the numbers are given for; each is the name of a label.</summary>
    private readonly IReadOnlyList<string> parts = options.Projects.Teams.Count > 0 ? ["project", "team"] : ["project"];

    public async Task<string> ReadAsync(CancellationToken ct)
    {
        var data = await store.GetAsync(ct);
        var last = (await runs.ListAsync(Recent, ct)).FirstOrDefault(r => r.FinishedAt is not null);
        var now = Instant.From(clock.GetUtcNow());
        var query = new Query(Everything(data), null, now, now, options.ReportingZone());
        var text = new MetricsText();
        WriteKpis(text, query);
        WriteFlow(text, query);
        WriteData(text, data, last);
        WriteTokens(text);
        return text.ToString();
    }

    private Selection Everything(DataSnapshot data) =>
        selections.Resolve(data, "", new Filter(), everyType: false).Selection ?? Selection.Everything(data);

    private void WriteKpis(MetricsText text, Query query)
    {
        var numbers = KpiCatalog
            .Enabled(options)
            .SelectMany(m => parts.SelectMany(name => kpis.Parts(query, name).Select(part => (Module: m, Name: name, Part: part))))
            .SideBySide()
            .Select(c => (c.Module, Part: (c.Name, c.Part.Key), Number: kpis.Number(c.Module, c.Part)))
            .ToList();
        foreach (var unit in numbers.GroupBy(g => g.Module.Unit))
        {
            var name = $"kpiservice_kpi_{unit.Key}";
            text.Family(name, $"Value of a KPI over the last {Days} days, in {unit.Key}.");
            foreach (var (module, part, number) in unit)
                text.Sample(name, number.Value, ("kpi", module.Name), part);
        }

        text.Family("kpiservice_kpi_sample_size", $"Issues behind the value of a KPI over the last {Days} days.");
        foreach (var (module, part, number) in numbers)
            text.Sample("kpiservice_kpi_sample_size", number.SampleSize, ("kpi", module.Name), part);
        text.Family("kpiservice_kpi_verdict", "1 for the verdict that holds: the value against what is usual there.");
        foreach (var (module, part, number) in numbers)
            text.Sample("kpiservice_kpi_verdict", 1, ("kpi", module.Name), part, Plain, ("verdict", number.Verdict.InJson()));
    }

    private void WriteFlow(MetricsText text, Query query)
    {
        foreach (var unit in FlowMetrics.GroupBy(m => m.Unit))
        {
            var name = $"kpiservice_flow_{unit.Key}";
            text.Family(name, $"Value of a flow metric over the last {Days} days, or now, in {unit.Key}.");
            foreach (var module in unit)
            {
                foreach (var part in parts)
                {
                    foreach (var group in flow.Groups(module, query, part))
                        text.Sample(name, group.Value, ("metric", module.Name), (part, group.Key));
                }
            }
        }
    }

    private void WriteTokens(MetricsText text)
    {
        text.Family(
            "kpiservice_token_expires_days",
            "Days until the token of a Jira expires, by jira.token_expires; negative when it has."
        );
        foreach (var token in TokenExpiry.All(options, clock))
            text.Sample("kpiservice_token_expires_days", token.DaysLeft, ("instance", token.Instance));
    }

    private static void WriteData(MetricsText text, DataSnapshot data, SyncRun? last)
    {
        text.Family("kpiservice_issues", "Issues that are still in Jira.");
        var issues = new int[data.Projects.Count];
        for (var i = 0; i < data.Issues.Count; i++)
        {
            if (data.Issues.DeletedTimes[i] == long.MaxValue)
                issues[data.Issues.Projects[i]]++;
        }

        foreach (var project in data.Projects)
        {
            var instance = data.Instances[project.Instance].Name;
            text.Sample("kpiservice_issues", issues[project.Ordinal], ("project", project.Key), ("instance", instance));
        }

        text.Family("kpiservice_last_sync_timestamp_seconds", "When the latest sync ended.");
        text.Sample("kpiservice_last_sync_timestamp_seconds", last?.FinishedAt?.Milliseconds / 1000.0);
        text.Family("kpiservice_last_sync_success", "1 when the latest sync fetched everything, else 0.");
        text.Sample(
            "kpiservice_last_sync_success",
            last is null ? null
                : last.Status == SyncStatus.Succeeded ? 1
                : 0
        );
    }
}
