using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.Evidence;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.ReopenedStories;
using KpiService.Features.Kpis.SprintPredictability;
using KpiService.Features.Kpis.WorkMix;
using KpiService.Features.Pages;
using KpiService.Questions;

namespace KpiService.Features.Report;

/// <summary>Puts the report together from what the other pages show.</summary>
internal sealed class MonthlyReport(KpiCalculator calculator, EvidenceReader evidence, KpiServiceOptions options)
{
    private static readonly EvidenceQuery Top = EvidenceQuery.FirstPage with { PageSize = 8 };

    private static readonly EvidenceColumn[] CarriedOverColumns =
    [
        new("sprint", "Sprint", "text"),
        new("sprints", "Sprints so far", "number"),
    ];

    public async Task<ReportPageAnswer> ReadAsync(BoundReport asked, CancellationToken ct)
    {
        var (query, month, frame) = (asked.Query, asked.Month, asked.Page.Frame);
        var before = ReportingCalendar.Month(month.First.AddMonths(-1), query.Zone);
        return new ReportPageAnswer(frame)
        {
            Month = month.Name,
            Partial = query.AsOf < month.Window.To,
            Months = asked.Months,
            Kpis = calculator
                .Answers(query, options, sprints: 0)
                .ToDictionary(k => k.Key, k => k.Value with { Previous = In(before, k.Value) }),
            WorkMixBefore = WorkMix(query, before),
            CarriedOver = await TopAsync(SprintPredictabilityKpi.Module, query, CarriedOver, ct),
            Reopened = await TopAsync(ReopenedStoriesKpi.Module, query, Reopened, ct),
            Notices = Notice.Of(query.Snapshot, frame.Sync),
        };
    }

    private static KpiPeriod? In(CalendarPeriod month, KpiReport report) =>
        report.Trend.FirstOrDefault(p => p.Period == month.Name) is { } point
            ? new KpiPeriod(point.Value, month.Window.From, month.Window.To, point.SampleSize, point.Reason, point.ReasonCode)
            : null;

    private WorkMixDetails? WorkMix(Query query, CalendarPeriod month)
    {
        if (KpiCatalog.Find(WorkMixKpi.Module.Name, options) is not { } module)
            return null;
        var before = query with { Window = month.Window, AsOf = month.Window.To };
        return calculator.Compute(module, before, withTrend: false).Details as WorkMixDetails;
    }

    private async Task<EvidencePage?> TopAsync(
        KpiModule kpi,
        Query query,
        Func<KpiModule, Query, EvidenceTable> table,
        CancellationToken ct
    ) => KpiCatalog.Find(kpi.Name, options) is { } module ? await evidence.ReadAsync(query, table(module, query), Top, ct) : null;

    private EvidenceTable Reopened(KpiModule module, Query query) => calculator.Evidence(module, query, "reopened");

    /// <summary>Each issue once, with the last of the month's sprints that it was carried out of.</summary>
    private EvidenceTable CarriedOver(KpiModule module, Query query)
    {
        var all = calculator.Evidence(module, query, "carriedOver");
        var rows = all
            .Rows.DistinctBy(r => r.Issue)
            .Select(r => (r.Issue, Sprint: r.Values[0], Sprints: query.Snapshot.SprintHistory.VisitedBy(r.Issue, query.AsOf)))
            .OrderByDescending(r => r.Sprints)
            .ThenBy(r => r.Issue)
            .Select(r => new EvidenceRow(r.Issue, [r.Sprint, r.Sprints]));
        return all with { Columns = CarriedOverColumns, Rows = [.. rows] };
    }
}
