using System.Globalization;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;

namespace KpiService.Questions;

/// <summary>JQL that shows in Jira what a number counts, as nearly as JQL can say it.</summary>
internal static class EvidenceJql
{
    private const int Listed = 100;

    /// <summary>The selection and a condition.</summary>
    public static string Of(MetricContext q, string condition)
    {
        var filter = q.Selection.Filter;
        var parts = new List<string>();
        if (q.Selection.Projects.Count > 0)
            parts.Add($"project in ({List(q.Selection.Projects.Select(p => q.Snapshot.Projects[p].Key))})");
        parts.Add($"issuetype in ({List(Types(q))})");
        foreach (var (attribute, by) in IssueAttributes.Filters)
        {
            if (filter.Attributes[attribute] is { Count: > 0 } names)
                parts.Add($"{by.Jql} in ({List(names)})");
        }

        if (filter.Epic is { } epic)
            parts.Add($"(parent = {Quote(Bare(epic))} OR \"Epic Link\" = {Quote(Bare(epic))})");
        parts.Add(condition);
        return string.Join(" AND ", parts);
    }

    /// <summary>Moved into or out of the done statuses within the window; days as the reader's Jira profile cuts them.</summary>
    public static string StatusChanged(MetricContext q, string preposition)
    {
        var done = q
            .Snapshot.Statuses.Where(s =>
                s.Listed
                && q.Selection.Projects.Any(p =>
                    q.Snapshot.Projects[p].Instance == s.Instance && q.Snapshot.Category(p, s.Ordinal) == StatusCategory.Done
                )
            )
            .Select(s => s.Name);
        return $"status CHANGED {preposition} ({List(done)}) DURING ({Day(q.Window.From)}, {Day(q.Window.To.AddDays(1))})";
    }

    private static IEnumerable<string> Types(MetricContext q) =>
        q.Selection.Filter.Types.Count > 0 ? q.Selection.Filter.Types : q.Snapshot.Types.Where(t => t.Level == 0).Select(t => t.Name);

    private static string List(IEnumerable<string> values) => string.Join(", ", values.Distinct().Take(Listed).Select(Quote));

    private static string Quote(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Bare(string key) => QualifiedKey.Parse(key).Key;

    private static string Day(Instant instant) => $"\"{instant.ToDateTimeOffset().ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}\"";
}
