using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Kpis;

/// <summary>All KPIs of one question, by name.</summary>
public sealed record KpisAnswer(
    Instant GeneratedAt, Instant AsOf, string DataVersion, AppliedFilter Filter, IReadOnlyDictionary<string, KpiReport> Kpis);

/// <summary>The KPIs over HTTP: all of them, and one by name. A new KPI needs nothing here.</summary>
public static class KpiEndpoints
{
    public static void MapKpis(this IEndpointRouteBuilder api)
    {
        api.MapGet("/kpis", All).WithTags("KPIs").Takes(FilterParameters.All).WithExample(KpiEndpointExamples.Kpis)
            .WithSummary("All KPIs")
            .WithDescription("Every enabled KPI with status, previous period, trend and details. With groupBy each has its groups too.");
        api.MapGet("/kpis/{name}", One).WithTags("KPIs").Takes(FilterParameters.All).WithExample(KpiEndpointExamples.Kpi)
            .WithSummary("One KPI in full")
            .WithDescription("By kebab-case name: sprint-predictability, story-spillover, cycle-time, work-mix, unplanned-work, reopened-stories.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The answer to a name that no enabled KPI has.</summary>
    public static ProblemHttpResult Unknown(string name, KpiServiceOptions options) => Problems.NotFound(
        $"There is no KPI '{name}', or it is switched off (kpis.*.enabled). "
        + $"There are: {string.Join(", ", KpiCatalog.Enabled(options).Select(m => m.Kebab))}.");

    private static Task<Results<Ok<KpisAnswer>, StatusCodeHttpResult, ProblemHttpResult>> All(
        HttpContext context, DataQueryReader reader, KpiCalculator calculator, KpiServiceOptions options) =>
        reader.AnswerAsync(context, query => new KpisAnswer(
            query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied,
            calculator.Answers(query, options)));

    private static async Task<Results<Ok<KpiReport>, StatusCodeHttpResult, ProblemHttpResult>> One(
        HttpContext context, string name, DataQueryReader reader, KpiCalculator calculator, KpiServiceOptions options) =>
        KpiCatalog.Find(name, options) is { } module
            ? await reader.AnswerAsync(context, query => calculator.Answer(module, query) with { Filter = query.Applied })
            : Unknown(name, options);

    /// <summary>Every enabled KPI by name, side by side on the cores there are.</summary>
    public static IReadOnlyDictionary<string, KpiReport> Answers(this KpiCalculator calculator, DataQuery query, KpiServiceOptions options) =>
        KpiCatalog.Enabled(options).AsParallel().AsOrdered().Select(m => calculator.Answer(m, query)).ToList().ToDictionary(r => r.Name);

    private static KpiReport Answer(this KpiCalculator calculator, KpiModule module, DataQuery query)
    {
        var report = calculator.Compute(module, query.Snapshot, query.Request);
        return query.Filter.GroupBy is { } groupBy
            ? report with { Groups = calculator.Group(module, query.Snapshot, query.Request, groupBy) }
            : report;
    }
}
