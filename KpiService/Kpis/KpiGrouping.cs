using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Metrics;
using KpiService.Snapshot;

namespace KpiService.Kpis;

/// <summary>One part of a selection, as a request of its own.</summary>
internal sealed record KpiPart(string Key, string Name, KpiRequest Request);

/// <summary>Cuts a request into parts.</summary>
internal static class KpiGrouping
{
    /// <summary>Epics beyond so many are not worth a row each; the largest are kept.</summary>
    private const int MaxEpics = 100;

    public static IReadOnlyList<string> Keys { get; } = ["project", "team", "board", "type", "category", "epic", "month"];

    public static IEnumerable<KpiPart> Parts(KpiRequest request, KpiServiceOptions options, string groupBy) => groupBy switch
    {
        "project" => ByProject(request),
        "team" => ByTeam(request, options),
        "board" => ByBoard(request),
        "type" => ByType(request),
        "category" => ByCategory(request),
        "epic" => ByEpic(request),
        "month" => ByMonth(request),
        _ => throw new ArgumentOutOfRangeException(nameof(groupBy), groupBy, $"Accepted: {string.Join(", ", Keys)}."),
    };

    private static IEnumerable<KpiPart> ByProject(KpiRequest r) => r.Selection.Projects
        .Select(p => r.Selection.Snapshot.Projects[p])
        .Select(p => new KpiPart(Key(r, p), p.Name, Narrow(r, i => r.Selection.Snapshot.Issues.Projects[i] == p.Ordinal)));

    private static IEnumerable<KpiPart> ByTeam(KpiRequest r, KpiServiceOptions options)
    {
        foreach (var team in options.Projects.Teams)
        {
            var scope = ScopeResolver.Resolve(r.Selection.Snapshot, new ScopeFilter { Team = team.Name }, options, everyType: true).Selection;
            // A team whose boards can't be read has no row.
            if (scope is not null) yield return new KpiPart(team.Name, team.Name, r with { Selection = r.Selection.Narrow(scope) });
        }
    }

    private static IEnumerable<KpiPart> ByBoard(KpiRequest r)
    {
        foreach (var board in r.Selection.Snapshot.Boards.Where(b => b.Listed && b.MembershipError is null))
        {
            var members = new IssueSet(r.Selection.Snapshot.Issues.Count);
            foreach (var issue in r.Selection.Snapshot.BoardIssues[board.Ordinal]) members.Add(issue);
            var part = r.Selection.Narrow(members.Contains, new HashSet<int> { board.Ordinal });
            if (part.Projects.Count > 0) yield return new KpiPart(board.Id.ToString(CultureInfo.InvariantCulture), board.Name, r with { Selection = part });
        }
    }

    private static IEnumerable<KpiPart> ByType(KpiRequest r) => r.Selection.Snapshot.Types
        .GroupBy(t => t.Name)
        .Select(g => (Name: g.Key, Types: g.Select(t => t.Ordinal).ToHashSet()))
        .Select(g => new KpiPart(g.Name, g.Name, Narrow(r, i => g.Types.Contains(r.Selection.Snapshot.Issues.Types[i]))))
        .Where(p => p.Request.Selection.Projects.Count > 0);

    private static IEnumerable<KpiPart> ByCategory(KpiRequest r)
    {
        var categories = r.Selection.Snapshot.Categories;
        return categories.All.Select((c, k) => new KpiPart(c.Label, c.Name, Narrow(r, i => categories.Of(i) == k)))
            .Append(new KpiPart("unlabelled", "Unlabelled", Narrow(r, i => categories.Of(i) < 0)))
            .Where(p => p.Request.Selection.Projects.Count > 0);
    }

    private static IEnumerable<KpiPart> ByEpic(KpiRequest r)
    {
        var issues = r.Selection.Snapshot.Issues;
        return Enumerable.Range(0, issues.Count).Where(i => issues.Epics[i] >= 0 && r.Selection.Contains(i))
            .GroupBy(i => issues.Epics[i]).OrderByDescending(g => g.Count()).Take(MaxEpics)
            .Select(g => new KpiPart(issues.Key(g.Key), issues.Key(g.Key), Narrow(r, i => issues.Epics[i] == g.Key)));
    }

    /// <summary>The months of the window, cut to it, or those of the trend.</summary>
    private static IEnumerable<KpiPart> ByMonth(KpiRequest r)
    {
        foreach (var month in ReportingCalendar.MonthsUpTo(r.AsOf, Months(r), r.Zone))
        {
            var window = r.Window is { } w ? new DateWindow(Max(w.From, month.Window.From), Min(w.To, month.Window.To)) : month.Window;
            var end = Min(window.To, r.AsOf);
            if (window.From <= end) yield return new KpiPart(month.Name, month.Name, r with { Window = new DateWindow(window.From, end), AsOf = end });
        }
    }

    private static int Months(KpiRequest r)
    {
        if (r.Window is not { } window) return KpiTrend.Months;
        var (first, last) = (ReportingCalendar.DayOf(window.From, r.Zone), ReportingCalendar.DayOf(r.AsOf, r.Zone));
        return ((last.Year - first.Year) * 12) + last.Month - first.Month;
    }

    private static KpiRequest Narrow(KpiRequest r, Func<int, bool> condition) => r with { Selection = r.Selection.Narrow(condition) };

    private static string Key(KpiRequest r, ProjectInfo project)
    {
        var twins = r.Selection.Snapshot.Projects.Count(p => p.Key == project.Key) > 1;
        return twins ? $"{r.Selection.Snapshot.Instances[project.Instance].Name}:{project.Key}" : project.Key;
    }

    private static Instant Min(Instant a, Instant b) => a < b ? a : b;

    private static Instant Max(Instant a, Instant b) => a > b ? a : b;
}
