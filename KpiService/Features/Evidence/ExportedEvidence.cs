using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Web.Csv;

namespace KpiService.Features.Evidence;

/// <summary>Evidence as CSV: key, project, type, status, summary and link of each issue, and a column per value.</summary>
internal sealed record ExportedEvidence(Query Query, EvidenceRow Row, string Summary)
{
    public static IReadOnlyList<string> Columns(EvidenceTable table) =>
        ["instance", "key", "id", "project", "type", "status", "summary", .. table.Columns.Select(c => c.Key), "url"];

    public static void Write(CsvWriter csv, ExportedEvidence row)
    {
        var (data, issue) = (row.Query.Snapshot, row.Row.Issue);
        csv.Text(data.Instances[data.Issues.Instance(issue)].Name)
            .Text(data.Issues.Key(issue))
            .Number(data.Issues.Id(issue))
            .Text(data.Projects[data.Issues.Project(issue)].Key)
            .Text(data.Types[data.Issues.Type(issue)].Name)
            .Text(row.Query.StatusNameOf(issue))
            .Text(row.Summary);
        foreach (var value in row.Row.Values)
            Write(csv, value);
        csv.Text(JiraLink.Of(data, issue));
    }

    private static CsvWriter Write(CsvWriter csv, object? value) =>
        value switch
        {
            Instant at => csv.Time(at),
            double number => csv.Number(number),
            int number => csv.Number(number),
            long number => csv.Number(number),
            bool flag => csv.Text(flag ? "true" : "false"),
            IEnumerable<string> list => csv.List(list),
            _ => csv.Text(value?.ToString()),
        };

    /// <summary>The rows of a table with their summaries.</summary>
    public static async Task<CsvFile<ExportedEvidence>> FileAsync(
        string name,
        Query query,
        EvidenceTable table,
        IssueTexts texts,
        bool bom,
        CancellationToken ct
    )
    {
        var summaries = await texts.ReadAsync(query.Snapshot, table.Rows.Select(r => r.Issue).Distinct(), ct);
        var rows = table.Rows.Select(r => new ExportedEvidence(query, r, summaries.GetValueOrDefault(r.Issue) ?? ""));
        return new CsvFile<ExportedEvidence>(name, Columns(table), rows.ToAsyncEnumerable(), Write, bom);
    }
}
