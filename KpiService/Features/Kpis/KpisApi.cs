using KpiService.Configuration;
using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Features.Sprints;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;

namespace KpiService.Features.Kpis;

/// <summary>The KPIs over HTTP: all, one, the issues behind it, its page, and as CSV. A new KPI needs nothing here.</summary>
internal static class KpisApi
{
    private static readonly SprintListing Sprints = new("details.sprints", "details.sprintsTotal", KpiAnswers.SprintsListed);

    public static void MapKpis(this IEndpointRouteBuilder api)
    {
        api.MapGet("/kpis", All)
            .Cached()
            .WithTags("KPIs")
            .Takes(FilterParameters.GroupBy, Sprints.Parameter)
            .WithStoredExample("kpis")
            .WithSummary("All KPIs")
            .WithDescription(
                "Every enabled KPI with status, previous period, trend and details. With groupBy each has its groups too: the 40 "
                    + "largest, without details."
            );
        api.MapGet("/kpis/{name}", One)
            .Cached()
            .WithTags("KPIs")
            .Takes(FilterParameters.GroupBy, Sprints.Parameter)
            .WithStoredExample("kpi-cycle-time")
            .WithSummary("One KPI in full")
            .WithDescription($"By kebab-case name: {string.Join(", ", KpiCatalog.All.Select(m => m.Kebab))}.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/kpis/{name}/issues", Issues)
            .Cached()
            .WithTags("KPIs")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithStoredExample("kpi-issues")
            .WithSummary("The issues behind a KPI")
            .WithDescription("Paged; each issue with a link into Jira and the KPI's own columns.");
        api.MapGet("/kpis/{name}/page", Page)
            .Cached()
            .WithTags("Pages")
            .Takes(FilterParameters.GroupBy)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("All that a KPI's page needs, in one answer")
            .WithDescription(
                "The KPI, its breakdown (groupBy, by project unless given), the first page of its evidence and the JQL that shows the "
                    + "same in Jira."
            );
        api.MapGet("/export/kpis.csv", Csv)
            .WithTags("Export")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', KpiPeriodRow.Columns))
            .WithSummary("KPIs as CSV")
            .WithDescription("Each KPI over the window (period 'window') and over each month of its trend.");
    }

    private static KpisAnswer All(BoundQuery bound, SprintsListed listed, KpiCalculator kpis, KpiServiceOptions options)
    {
        var query = bound.Query;
        var sprints = query.GroupBy is null ? Sprints.Most(listed, query.Snapshot) : 0;
        return new(query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied, kpis.Answers(query, options, sprints));
    }

    private static KpiReport One(string name, BoundQuery bound, SprintsListed listed, KpiCalculator kpis, KpiServiceOptions options)
    {
        var (kpi, query) = (Find(name, options), bound.Query);
        return kpis.Answer(kpi, query, Sprints.Most(listed, query.Snapshot)) with
        {
            Filter = query.Applied,
            Groups = kpis.Groups(kpi, query),
        };
    }

    private static Task<EvidencePage> Issues(
        string name,
        BoundQuery bound,
        EvidenceQuery asked,
        EvidencePart part,
        KpiCalculator kpis,
        EvidenceReader evidence,
        KpiServiceOptions options,
        CancellationToken ct
    )
    {
        var (kpi, query) = (Find(name, options), bound.Query);
        EvidenceReader.RefuseUnknown("group", part.Name, kpi.Parts(query.Snapshot));
        return evidence.ReadAsync(query, kpis.Evidence(kpi, query, part.Name), asked, ct);
    }

    private static async Task<KpiPageAnswer> Page(
        string name,
        BoundPage page,
        KpiCalculator kpis,
        EvidenceReader evidence,
        KpiServiceOptions options,
        CancellationToken ct
    )
    {
        var (kpi, query) = (Find(name, options), page.Query);
        var table = kpis.Evidence(kpi, query);
        return new KpiPageAnswer(page.Frame)
        {
            Kpi = kpis.Answer(kpi, query),
            Breakdown = Breakdown.Of(kpis, kpi, query),
            Evidence = await evidence.ReadAsync(query, table, EvidenceQuery.FirstPage, ct),
            Jql = table.Jql,
            JqlNote = table.JqlNote,
        };
    }

    private static CsvFile<KpiPeriodRow> Csv(BoundQuery bound, ByteOrderMark bom, KpiCalculator kpis, KpiServiceOptions options)
    {
        var rows = kpis.Answers(bound.Query, options).Values.SelectMany(KpiPeriodRow.Of);
        return new("kpis.csv", KpiPeriodRow.Columns, rows.ToAsyncEnumerable(), KpiCsv.Write, bom.Wanted);
    }

    /// <exception cref="RefusedRequestException">No enabled KPI has the name.</exception>
    private static KpiModule Find(string name, KpiServiceOptions options) =>
        KpiCatalog.Find(name, options)
        ?? throw new RefusedRequestException(
            Problems.NotFound(
                $"There is no KPI '{name}', or it is switched off (kpis.*.enabled). "
                    + $"There are: {string.Join(", ", KpiCatalog.Enabled(options).Select(m => m.Kebab))}."
            )
        );
}
