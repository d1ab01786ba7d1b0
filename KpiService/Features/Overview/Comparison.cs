using System.Reflection;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.Kpis;
using KpiService.Questions;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Overview;

/// <summary>The KPIs of each team or project side by side.</summary>
/// <param name="Total">How many there are; the largest are listed.</param>
internal sealed record ComparisonAnswer(
    Instant GeneratedAt,
    string DataVersion,
    AppliedFilter Filter,
    string By,
    int Total,
    IReadOnlyList<ComparedKpi> Kpis,
    IReadOnlyList<ComparisonRow> Rows
)
{
    /// <summary>Rows at the most.</summary>
    public const int Shown = 20;

    public static ComparisonAnswer Of(Query query, string by, KpiCalculator calculator, KpiServiceOptions options)
    {
        var modules = KpiCatalog.Enabled(options).Where(m => !m.IsDistribution).ToList();
        var parts = calculator.Parts(query, by);
        return new ComparisonAnswer(
            query.GeneratedAt,
            query.DataVersion,
            query.Applied,
            by,
            parts.Count,
            [.. modules.Select(m => new ComparedKpi(m.Name, m.Title, m.Unit))],
            [
                .. parts
                    .OrderByDescending(p => p.Query.Selection.Count)
                    .Take(Shown)
                    .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
                    .AsParallel()
                    .AsOrdered()
                    .Select(p => Row(p, modules, calculator)),
            ]
        );
    }

    private static ComparisonRow Row(Part part, IEnumerable<KpiModule> modules, KpiCalculator calculator) =>
        new(part.Key, part.Name, [.. modules.Select(m => Cell(calculator.Group(m, part), calculator.Trend(m, part.Query)))]);

    private static ComparisonCell Cell(KpiGroup kpi, IReadOnlyList<double?> trend) =>
        new(kpi.Value, kpi.Status, kpi.Verdict, kpi.VerdictReason, kpi.Reason, kpi.ReasonCode, kpi.SampleSize, trend);
}

/// <summary>A column.</summary>
internal sealed record ComparedKpi(string Name, string Title, string Unit);

/// <summary>A row; one cell per column.</summary>
/// <param name="Key">Value to filter by.</param>
internal sealed record ComparisonRow(string Key, string Name, IReadOnlyList<ComparisonCell> Cells);

/// <param name="Trend">Value by month, the running one left out; null where unknown.</param>
internal sealed record ComparisonCell(
    double? Value,
    KpiStatus Status,
    KpiVerdict Verdict,
    string? VerdictReason,
    string? Reason,
    string? ReasonCode,
    int SampleSize,
    IReadOnlyList<double?> Trend
);

/// <summary>Of what the rows are, as asked: <c>team</c>, <c>project</c>, or null where nothing is.</summary>
internal sealed record ComparedBy(string? Asked) : IEndpointParameterMetadataProvider
{
    private static readonly ParameterDoc Parameter = new(
        "by",
        "Of what the rows are: teams where any are configured unless given.",
        "project",
        Accepted: ["team", "project"]
    );

    public string Of(KpiServiceOptions options) => Asked ?? (options.Projects.Teams.Count > 0 ? "team" : "project");

    public static ValueTask<ComparedBy> BindAsync(HttpContext context) =>
        QueryReader.BindAsync(context, query => new ComparedBy(query.Choice(Parameter.Name, [.. Parameter.Accepted ?? []])));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([Parameter]));
}
