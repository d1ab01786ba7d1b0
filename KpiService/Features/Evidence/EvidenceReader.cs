using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Evidence;

/// <summary>Cuts a page out of evidence and reads its summaries from the database.</summary>
internal sealed class EvidenceReader(IssueTexts texts)
{
    private static readonly string[] OwnTexts = ["key", "summary", "type", "status", "project", "instance"];

    /// <summary>Cuts a page.</summary>
    /// <exception cref="BadHttpRequestException">There is no such column to sort by; answered as 400.</exception>
    public async Task<EvidencePage> ReadAsync(Query query, EvidenceTable table, EvidenceQuery asked, CancellationToken ct)
    {
        RefuseUnknown("sort", asked.Sort, [.. OwnTexts, .. table.Columns.Select(c => c.Key)]);
        var data = query.Snapshot;
        // Searching and sorting by summary need them all; else those of the page will do.
        var all =
            asked.Text is null && asked.Sort != "summary"
                ? null
                : await texts.ReadAsync(data, table.Rows.Select(r => r.Issue).Distinct(), ct);
        var rows = asked.Text is { } text ? [.. table.Rows.Where(r => Matches(data, r.Issue, all, text))] : table.Rows;
        var page = Page(Sorted(query, table, rows, all, asked), (int)Math.Min(int.MaxValue, (asked.Page - 1L) * asked.PageSize), asked);
        var summaries = all ?? await texts.ReadAsync(data, page.Select(r => r.Issue).Distinct(), ct);
        return new EvidencePage(
            query.GeneratedAt,
            query.DataVersion,
            asked.Page,
            asked.PageSize,
            rows.Count,
            table.Columns,
            [.. page.Select(r => Describe(query, table, r, summaries))]
        );
    }

    /// <exception cref="BadHttpRequestException">The value is none of those accepted.</exception>
    internal static void RefuseUnknown(string parameter, string? value, IReadOnlyList<string> accepted)
    {
        if (value is not null && !accepted.Contains(value))
            throw new BadHttpRequestException($"Parameter '{parameter}' has the value '{value}'. Accepted: {string.Join(", ", accepted)}.");
    }

    private static bool Matches(DataSnapshot data, int issue, IReadOnlyDictionary<int, string>? summaries, string text) =>
        data.Issues.Key(issue).Contains(text, StringComparison.OrdinalIgnoreCase)
        || summaries?.GetValueOrDefault(issue)?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    private static List<EvidenceRow> Page(IEnumerable<EvidenceRow> rows, int skipped, EvidenceQuery asked) =>
        [.. rows is IEvidenceRows own ? own.Page(skipped, asked.PageSize) : rows.Skip(skipped).Take(asked.PageSize)];

    private static IEnumerable<EvidenceRow> Sorted(
        Query query,
        EvidenceTable table,
        IReadOnlyList<EvidenceRow> rows,
        IReadOnlyDictionary<int, string>? summaries,
        EvidenceQuery asked
    )
    {
        if (asked.Sort is not { } column)
            return asked.Descending ? Enumerable.Reverse(rows) : rows;
        if (column == "key")
            return EvidenceSort.By(rows, r => EvidenceSort.KeyOrder(query.Snapshot.Issues.Key(r.Issue)), asked.Descending);
        if (column == "summary")
            return EvidenceSort.By(rows, r => summaries?.GetValueOrDefault(r.Issue), asked.Descending);
        var own = table.Columns.Select(c => c.Key).ToList().IndexOf(column);
        return own >= 0
            ? EvidenceSort.By(rows, r => r.Values[own], asked.Descending)
            : EvidenceSort.By(rows, r => TextOf(query, r.Issue, column), asked.Descending);
    }

    private static string TextOf(Query query, int issue, string column) =>
        column switch
        {
            "key" => query.Snapshot.Issues.Key(issue),
            "instance" => query.Snapshot.Instances[query.Snapshot.Issues.Instance(issue)].Name,
            "project" => query.Snapshot.Projects[query.Snapshot.Issues.Project(issue)].Key,
            "type" => query.Snapshot.Types[query.Snapshot.Issues.Type(issue)].Name,
            "status" => query.StatusNameOf(issue),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Not a column of every evidence."),
        };

    private static Dictionary<string, object?> Describe(
        Query query,
        EvidenceTable table,
        EvidenceRow row,
        IReadOnlyDictionary<int, string> summaries
    )
    {
        var described = new Dictionary<string, object?>
        {
            ["key"] = TextOf(query, row.Issue, "key"),
            ["instance"] = TextOf(query, row.Issue, "instance"),
            ["summary"] = summaries.GetValueOrDefault(row.Issue) ?? "",
            ["type"] = TextOf(query, row.Issue, "type"),
            ["status"] = TextOf(query, row.Issue, "status"),
            ["url"] = JiraLink.Of(query.Snapshot, row.Issue),
            ["project"] = TextOf(query, row.Issue, "project"),
        };
        for (var i = 0; i < table.Columns.Count; i++)
            described[table.Columns[i].Key] = row.Values[i];
        return described;
    }
}
