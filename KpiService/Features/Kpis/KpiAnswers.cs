using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>All KPIs of one question, by name.</summary>
public sealed record KpisAnswer(
    Instant GeneratedAt,
    Instant AsOf,
    string DataVersion,
    AppliedFilter Filter,
    IReadOnlyDictionary<string, KpiReport> Kpis
);

/// <summary>KPIs as answers show them: lists cut, parts beside the whole.</summary>
public static class KpiAnswers
{
    private const int GroupsListed = 40;

    /// <summary>Sprints that a short answer lists per KPI.</summary>
    public const int SprintsListed = 24;

    /// <summary>Every enabled KPI by name, side by side on the cores there are.</summary>
    /// <param name="sprints">Sprints listed in details.</param>
    public static IReadOnlyDictionary<string, KpiReport> Answers(
        this KpiCalculator calculator,
        Query query,
        KpiServiceOptions options,
        int sprints = int.MaxValue
    )
    {
        // Each needs them at its end: counted meanwhile, none waits long.
        _ = Task.Run(() => calculator.CountFindings(query));
        var parts = query.GroupBy is { } groupBy ? calculator.Parts(query, groupBy) : null;
        var largest = parts is null ? null : Grouping.Largest(parts, GroupsListed);
        return KpiCatalog
            .Enabled(options)
            .SideBySide()
            .Select(m =>
                calculator.Answer(m, query, sprints) with
                {
                    Groups = largest?.ConvertAll(p => calculator.Group(m, p) with { Details = null }),
                    GroupsTotal = parts?.Count,
                }
            )
            .ToList()
            .ToDictionary(r => r.Name);
    }

    /// <summary>One KPI with so many sprints in its details.</summary>
    public static KpiReport Answer(this KpiCalculator calculator, KpiModule module, Query query, int sprints = SprintsListed)
    {
        var report = calculator.Compute(module, query);
        return report with { Details = report.Details is { } details ? module.Shorten(details, sprints) : null };
    }

    public static List<KpiGroup>? Groups(this KpiCalculator calculator, KpiModule module, Query query) =>
        query.GroupBy is { } groupBy
            ?
            [
                .. calculator
                    .Group(module, query, groupBy)
                    .Select(g => g with { Details = g.Details is { } details ? module.Shorten(details, 0) : null }),
            ]
            : null;
}
