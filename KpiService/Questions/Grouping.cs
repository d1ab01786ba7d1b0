using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Columns;

namespace KpiService.Questions;

/// <summary>One part of a selection, as a query of its own.</summary>
internal sealed record Part(string Key, string Name, Query Query);

/// <summary>Cuts a query into parts.</summary>
internal static class Grouping
{
    /// <summary>Epics beyond so many are not worth a row each; the largest are kept.</summary>
    private const int MaxEpics = 40;

    /// <summary>Months beyond five years are left to the export.</summary>
    private const int MaxMonths = 60;

    public static IReadOnlyList<string> Keys { get; } = ["project", "team", "board", "type", "category", "epic", "month"];

    /// <summary>The parts with the most issues, in their order.</summary>
    public static List<Part> Largest(IReadOnlyList<Part> parts, int most)
    {
        var kept = parts.OrderByDescending(p => p.Query.Selection.Count).Take(most).ToHashSet();
        return [.. parts.Where(kept.Contains)];
    }

    public static IEnumerable<Part> Parts(Query query, KpiServiceOptions options, string groupBy) =>
        groupBy switch
        {
            "project" => ByProject(query),
            "team" => ByTeam(query, options),
            "board" => ByBoard(query),
            "type" => ByType(query),
            "category" => ByCategory(query),
            "epic" => ByEpic(query),
            "month" => ByMonth(query),
            _ => throw new ArgumentOutOfRangeException(nameof(groupBy), groupBy, $"Accepted: {string.Join(", ", Keys)}."),
        };

    private static IEnumerable<Part> ByProject(Query r)
    {
        var parts = r.Selection.Split(i => r.Selection.Snapshot.Issues.Projects[i]);
        return r
            .Selection.Projects.Where(parts.ContainsKey)
            .Select(p => r.Selection.Snapshot.Projects[p])
            .Select(p => new Part(Key(r, p), p.Name, r with { Selection = parts[p.Ordinal] }));
    }

    private static IEnumerable<Part> ByTeam(Query r, KpiServiceOptions options)
    {
        foreach (var team in options.Projects.Teams)
        {
            var scope = FilterResolver.Resolve(r.Selection.Snapshot, new Filter { Team = team.Name }, options, everyType: true).Selection;
            // A team whose boards can't be read has no row.
            if (scope is not null)
                yield return new Part(team.Name, team.Name, r with { Selection = r.Selection.Narrow(scope) });
        }
    }

    private static IEnumerable<Part> ByBoard(Query r)
    {
        foreach (var board in r.Selection.Snapshot.Boards.Where(b => b.Listed && b.MembershipError is null))
        {
            var members = new IssueBitmap(r.Selection.Snapshot.Issues.Count);
            foreach (var issue in r.Selection.Snapshot.BoardIssues[board.Ordinal])
                members.Add(issue);
            var part = r.Selection.Narrow(members.Contains, new HashSet<int> { board.Ordinal });
            if (part.Projects.Count > 0)
                yield return new Part(board.Id.ToString(CultureInfo.InvariantCulture), board.Name, r with { Selection = part });
        }
    }

    private static IEnumerable<Part> ByType(Query r)
    {
        var types = r.Selection.Snapshot.Types;
        var firstOfName = types.Select(t => types.First(o => o.Name == t.Name).Ordinal).ToArray();
        return r
            .Selection.Split(i => firstOfName[r.Selection.Snapshot.Issues.Types[i]])
            .OrderBy(p => types[p.Key].Name, StringComparer.Ordinal)
            .Select(p => new Part(types[p.Key].Name, types[p.Key].Name, r with { Selection = p.Value }));
    }

    private static IEnumerable<Part> ByCategory(Query r)
    {
        var categories = r.Selection.Snapshot.Categories;
        var unlabelled = categories.All.Count;
        return r
            .Selection.Split(i => categories.Of(i) is >= 0 and var c ? c : unlabelled)
            .OrderBy(p => p.Key)
            .Select(p =>
                p.Key == unlabelled
                    ? new Part("unlabelled", "Unlabelled", r with { Selection = p.Value })
                    : new Part(categories.All[p.Key].Label, categories.All[p.Key].Name, r with { Selection = p.Value })
            );
    }

    private static IEnumerable<Part> ByEpic(Query r)
    {
        var issues = r.Selection.Snapshot.Issues;
        return r
            .Selection.Split(issues.Epic)
            .OrderByDescending(p => p.Value.Count)
            .Take(MaxEpics)
            .Select(p => new Part(issues.Key(p.Key), issues.Key(p.Key), r with { Selection = p.Value }));
    }

    /// <summary>The months of the window, cut to it.</summary>
    private static IEnumerable<Part> ByMonth(Query r)
    {
        foreach (var month in ReportingCalendar.MonthsUpTo(r.AsOf, Months(r), r.Zone))
        {
            var window = new DateWindow(Max(r.EffectiveWindow.From, month.Window.From), Min(r.EffectiveWindow.To, month.Window.To));
            var end = Min(window.To, r.AsOf);
            if (window.From <= end)
                yield return new Part(
                    month.Name,
                    month.Name,
                    r with
                    {
                        Window = new DateWindow(window.From, end),
                        Days = null,
                        Sprints = null,
                        AsOf = end,
                    }
                );
        }
    }

    private static int Months(Query r)
    {
        var (first, last) = (ReportingCalendar.DayOf(r.EffectiveWindow.From, r.Zone), ReportingCalendar.DayOf(r.AsOf, r.Zone));
        return Math.Min(MaxMonths - 1, ((last.Year - first.Year) * 12) + last.Month - first.Month);
    }

    private static string Key(Query r, ProjectInfo project)
    {
        var twins = r.Selection.Snapshot.Projects.Count(p => p.Key == project.Key) > 1;
        return twins ? $"{r.Selection.Snapshot.Instances[project.Instance].Name}:{project.Key}" : project.Key;
    }

    private static Instant Min(Instant a, Instant b) => a < b ? a : b;

    private static Instant Max(Instant a, Instant b) => a > b ? a : b;
}
