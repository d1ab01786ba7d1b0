using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Http;
using KpiService.Http.Examples;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Kpis;

/// <summary>All KPIs of one question, by name.</summary>
public sealed record KpisAnswer(
    Instant GeneratedAt, Instant AsOf, string DataVersion, AppliedFilter Filter, IReadOnlyDictionary<string, KpiReport> Kpis);

/// <summary>The KPIs over HTTP: all of them, and one by name. A new KPI needs nothing here.</summary>
public static class KpiEndpoints
{
    private const int GroupsListed = 40;

    /// <summary>Sprints that a short answer lists per KPI.</summary>
    private const int SprintsListed = 24;

    private static readonly SprintListing Sprints = new("details.sprints", "details.sprintsTotal", SprintsListed);

    public static void MapKpis(this IEndpointRouteBuilder api)
    {
        api.MapGet("/kpis", All).WithTags("KPIs").Takes([.. FilterParameters.All, Sprints.Parameter]).WithStoredExample("kpis")
            .WithSummary("All KPIs")
            .WithDescription("Every enabled KPI with status, previous period, trend and details. With groupBy each has its groups too: the 40 largest, without details.");
        api.MapGet("/kpis/{name}", One).WithTags("KPIs").Takes([.. FilterParameters.All, Sprints.Parameter]).WithStoredExample("kpi-cycle-time")
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
        reader.AnswerAsync(context, Sprints.Read, (query, sprints) => ValueTask.FromResult(new KpisAnswer(
            query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied,
            calculator.Answers(query, options, query.Filter.GroupBy is null ? sprints.Of(query.Snapshot.Sprints.Count) : 0))));

    private static async Task<Results<Ok<KpiReport>, StatusCodeHttpResult, ProblemHttpResult>> One(
        HttpContext context, string name, DataQueryReader reader, KpiCalculator calculator, KpiServiceOptions options) =>
        KpiCatalog.Find(name, options) is { } module
            ? await reader.AnswerAsync(context, Sprints.Read, (query, sprints) => ValueTask.FromResult(
                calculator.Answer(module, query, sprints.Of(query.Snapshot.Sprints.Count)) with { Filter = query.Applied, Groups = calculator.Groups(module, query) }))
            : Unknown(name, options);

    /// <summary>Every enabled KPI by name, side by side on the cores there are.</summary>
    /// <param name="sprints">Sprints listed in details.</param>
    public static IReadOnlyDictionary<string, KpiReport> Answers(
        this KpiCalculator calculator, DataQuery query, KpiServiceOptions options, int sprints = int.MaxValue)
    {
        var parts = query.Filter.GroupBy is { } groupBy ? calculator.Parts(query.Request, groupBy) : null;
        var largest = parts is null ? null : KpiGrouping.Largest(parts, GroupsListed);
        return KpiCatalog.Enabled(options).AsParallel().AsOrdered().Select(m => calculator.Answer(m, query, sprints) with
        {
            Groups = largest?.ConvertAll(p => calculator.Group(m, query.Snapshot, p) with { Details = null }),
            GroupsTotal = parts?.Count,
        }).ToList().ToDictionary(r => r.Name);
    }

    /// <summary>One KPI with so many sprints in its details.</summary>
    public static KpiReport Answer(this KpiCalculator calculator, KpiModule module, DataQuery query, int sprints = SprintsListed)
    {
        var report = calculator.Compute(module, query.Snapshot, query.Request);
        return report with { Details = report.Details is { } details ? module.Shorten(details, sprints) : null };
    }

    private static List<KpiGroup>? Groups(this KpiCalculator calculator, KpiModule module, DataQuery query) => query.Filter.GroupBy is { } groupBy
        ? [.. calculator.Group(module, query.Snapshot, query.Request, groupBy)
            .Select(g => g with { Details = g.Details is { } details ? module.Shorten(details, 0) : null })]
        : null;
}
