using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Columns;

namespace KpiService.Features.Pages;

internal sealed record ProjectChoice(string Key, string Name, string Instance);

internal sealed record TeamChoice(string Name);

internal sealed record BoardChoice(long Id, string Name, string Type, string Instance);

/// <summary>What the filter bar offers.</summary>
/// <param name="Types">Of the standard level first.</param>
/// <param name="Attributes">Names that occur; of lists the most used, at most 200.</param>
/// <param name="Ranges">Days.</param>
/// <param name="Sprints">The N of "last N sprints".</param>
internal sealed record FilterChoices(
    IReadOnlyList<ProjectChoice> Projects,
    IReadOnlyList<TeamChoice> Teams,
    IReadOnlyList<BoardChoice> Boards,
    IReadOnlyList<string> Types,
    AttributeLists Attributes,
    IReadOnlyList<int> Ranges,
    int Sprints
)
{
    private const int MostNames = 200;
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
            new AttributeLists((attribute, _) => Names(data.Issues[attribute], there, attribute.IsList)),
            [.. ranges.Count > 0 ? ranges : DefaultRanges],
            options.Kpis.AnalysisPeriods.SprintLookback
        );
    }

    private static IReadOnlyList<string> Names(AttributeColumn column, List<int> issues, bool mostUsed)
    {
        var uses = new int[column.Names.Count];
        foreach (var issue in issues)
        {
            foreach (var name in column[issue])
                uses[name]++;
        }

        var used = Enumerable.Range(0, uses.Length).Where(n => uses[n] > 0);
        return mostUsed
            ?
            [
                .. used.OrderByDescending(n => uses[n])
                    .ThenBy(n => column.Names[n], StringComparer.OrdinalIgnoreCase)
                    .Take(MostNames)
                    .Select(n => column.Names[n]),
            ]
            : [.. used.Select(n => column.Names[n]).Order(StringComparer.OrdinalIgnoreCase)];
    }

    private static string NameOf(DataSnapshot data, int instance) => data.Instances[instance].Name;
}
