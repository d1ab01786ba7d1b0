using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Features.Pages;

internal sealed record ProjectChoice(string Key, string Name, string Instance);

internal sealed record TeamChoice(string Name);

internal sealed record BoardChoice(long Id, string Name, string Type, string Instance);

/// <summary>What the filter bar offers.</summary>
/// <param name="Types">Of the standard level first.</param>
/// <param name="Labels">The most used, at most 200.</param>
/// <param name="Ranges">Days.</param>
/// <param name="Sprints">The N of "last N sprints".</param>
internal sealed record FilterChoices(
    IReadOnlyList<ProjectChoice> Projects,
    IReadOnlyList<TeamChoice> Teams,
    IReadOnlyList<BoardChoice> Boards,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Priorities,
    IReadOnlyList<string> Labels,
    IReadOnlyList<int> Ranges,
    int Sprints
)
{
    private const int MostLabels = 200;
    private static readonly int[] DefaultRanges = [30, 60, 90];
    private static readonly ConditionalWeakTable<DataSnapshot, FilterChoices> Known = [];

    /// <summary>Collected once per snapshot.</summary>
    public static FilterChoices Of(DataSnapshot data, KpiServiceOptions options) => Known.GetValue(data, d => Collect(d, options));

    private static FilterChoices Collect(DataSnapshot data, KpiServiceOptions options)
    {
        var there = Enumerable.Range(0, data.Issues.Count).Where(i => data.Issues.DeletedAt(i) == Instant.MaxValue).ToList();
        var ranges = options.Kpis.AnalysisPeriods.RollingDays;
        return new FilterChoices(
            [
                .. data
                    .Projects.OrderBy(p => p.Key, StringComparer.Ordinal)
                    .Select(p => new ProjectChoice(p.Key, p.Name, NameOf(data, p.Instance))),
            ],
            [.. options.Projects.Teams.Select(t => new TeamChoice(t.Name))],
            [
                .. data
                    .Boards.Where(b => b.Listed)
                    .OrderBy(b => b.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(b => new BoardChoice(b.Id, b.Name, b.Type, NameOf(data, b.Instance))),
            ],
            [
                .. there
                    .Select(data.Issues.Type)
                    .Distinct()
                    .Select(t => data.Types[t])
                    .OrderBy(t => Math.Abs(t.Level))
                    .ThenBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(t => t.Name)
                    .Distinct(),
            ],
            [.. there.Select(data.Issues.Priority).OfType<string>().Distinct().Order(StringComparer.OrdinalIgnoreCase)],
            [
                .. there
                    .SelectMany(data.Issues.Labels)
                    .CountBy(l => l)
                    .OrderByDescending(l => l.Value)
                    .ThenBy(l => l.Key, StringComparer.OrdinalIgnoreCase)
                    .Take(MostLabels)
                    .Select(l => l.Key),
            ],
            [.. ranges.Count > 0 ? ranges : DefaultRanges],
            options.Kpis.AnalysisPeriods.SprintLookback
        );
    }

    private static string NameOf(DataSnapshot data, int instance) => data.Instances[instance].Name;
}
