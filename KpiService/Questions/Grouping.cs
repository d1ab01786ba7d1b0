using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Columns;

namespace KpiService.Questions;

/// <summary>One part of a selection, as a query of its own.</summary>
internal sealed record Part(string Key, string Name, Query Query);

/// <summary>One part of a selection.</summary>
internal sealed record SelectionPart(string Key, string Name, Selection Selection);

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

    /// <summary>The parts of a query. Those of its selection are cut once, whatever is asked of them.</summary>
    public static IEnumerable<Part> Parts(Query query, KpiServiceOptions options, string groupBy) =>
        groupBy == "month"
            ? ByMonth(query)
            : query
                .Selection.Parts(groupBy, selection => [.. Cut(selection, options, groupBy)])
                .Select(part => new Part(part.Key, part.Name, query with { Selection = part.Selection }));

    private static IEnumerable<SelectionPart> Cut(Selection selection, KpiServiceOptions options, string groupBy) =>
        groupBy switch
        {
            "project" => ByProject(selection),
            "team" => ByTeam(selection, options),
            "board" => ByBoard(selection),
            "type" => ByType(selection),
            "category" => ByCategory(selection),
            "epic" => ByEpic(selection),
            _ => throw new ArgumentOutOfRangeException(nameof(groupBy), groupBy, $"Accepted: {string.Join(", ", Keys)}."),
        };

    private static IEnumerable<SelectionPart> ByProject(Selection selection)
    {
        var parts = selection.Split(i => selection.Snapshot.Issues.Projects[i]);
        return selection
            .Projects.Where(parts.ContainsKey)
            .Select(p => selection.Snapshot.Projects[p])
            .Select(p => new SelectionPart(Key(selection, p), p.Name, parts[p.Ordinal]));
    }

    private static IEnumerable<SelectionPart> ByTeam(Selection selection, KpiServiceOptions options)
    {
        foreach (var team in options.Projects.Teams)
        {
            var scope = FilterResolver.Resolve(selection.Snapshot, new Filter { Team = team.Name }, options, everyType: true).Selection;
            // A team whose boards can't be read has no row.
            if (scope is not null)
                yield return new SelectionPart(team.Name, team.Name, selection.Narrow(scope));
        }
    }

    private static IEnumerable<SelectionPart> ByBoard(Selection selection)
    {
        foreach (var board in selection.Snapshot.Boards.Where(b => b.Listed && b.MembershipError is null))
        {
            var members = new IssueBitmap(selection.Snapshot.Issues.Count);
            foreach (var issue in selection.Snapshot.BoardIssues[board.Ordinal])
                members.Add(issue);
            var part = selection.Narrow(members.Contains, new HashSet<int> { board.Ordinal });
            if (part.Projects.Count > 0)
                yield return new SelectionPart(board.Id.ToString(CultureInfo.InvariantCulture), board.Name, part);
        }
    }

    private static IEnumerable<SelectionPart> ByType(Selection selection)
    {
        var types = selection.Snapshot.Types;
        var firstOfName = types.Select(t => types.First(o => o.Name == t.Name).Ordinal).ToArray();
        return selection
            .Split(i => firstOfName[selection.Snapshot.Issues.Types[i]])
            .OrderBy(p => types[p.Key].Name, StringComparer.Ordinal)
            .Select(p => new SelectionPart(types[p.Key].Name, types[p.Key].Name, p.Value));
    }

    private static IEnumerable<SelectionPart> ByCategory(Selection selection)
    {
        var categories = selection.Snapshot.Categories;
        var unlabelled = categories.All.Count;
        return selection
            .Split(i => categories.Of(i) is >= 0 and var c ? c : unlabelled)
            .OrderBy(p => p.Key)
            .Select(p =>
                p.Key == unlabelled
                    ? new SelectionPart("unlabelled", "Unlabelled", p.Value)
                    : new SelectionPart(categories.All[p.Key].Label, categories.All[p.Key].Name, p.Value)
            );
    }

    private static IEnumerable<SelectionPart> ByEpic(Selection selection)
    {
        var issues = selection.Snapshot.Issues;
        return selection
            .Split(issues.Epic)
            .OrderByDescending(p => p.Value.Count)
            .Take(MaxEpics)
            .Select(p => new SelectionPart(issues.Key(p.Key), issues.Key(p.Key), p.Value));
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

    private static string Key(Selection selection, ProjectInfo project)
    {
        var twins = selection.Snapshot.Projects.Count(p => p.Key == project.Key) > 1;
        return twins ? $"{selection.Snapshot.Instances[project.Instance].Name}:{project.Key}" : project.Key;
    }

    private static Instant Min(Instant a, Instant b) => a < b ? a : b;

    private static Instant Max(Instant a, Instant b) => a > b ? a : b;
}
