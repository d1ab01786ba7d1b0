using System.Runtime.CompilerServices;
using KpiService.Features.Evidence;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Issues;

/// <summary>The issues as CSV, one row each.</summary>
internal static class IssuesExport
{
    public static void MapIssuesExport(this IEndpointRouteBuilder api) =>
        api.MapGet("/export/issues.csv", Export)
            .WithTags("Export")
            .Takes([
                .. FilterParameters.Scope,
                .. FilterParameters.Time,
                CsvParameters.Bom,
                new ParameterDoc("deleted", "True: issues that are gone from Jira too.", "true", "boolean"),
            ])
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', ExportedIssue.Columns))
            .WithSummary("Issues as CSV")
            .WithDescription(
                "RFC 4180 in UTF-8, streamed; lists joined by ;, formulas neutralised by an apostrophe. Every type unless types is given. "
                    + "With a window: the issues that existed in it and were not done before it."
            );

    private static async Task<Results<CsvFile<ExportedIssue>, ProblemHttpResult>> Export(
        HttpContext context,
        DataQueryReader reader,
        IssueTexts texts
    )
    {
        var query = new QueryReader(context.Request.Query);
        var (withDeleted, bom) = (query.Flag("deleted") ?? false, query.ReadBom());
        var result = await reader.ReadAsync(query, everyType: true, context.RequestAborted);
        if (result.IsProblem(out var problem, out var question))
            return problem;
        context.Response.Headers.CacheControl = "no-cache";
        return new CsvFile<ExportedIssue>(
            "issues.csv",
            ExportedIssue.Columns,
            Rows(question, withDeleted, texts),
            ExportedIssue.Write,
            bom
        );
    }

    private static async IAsyncEnumerable<ExportedIssue> Rows(
        Query query,
        bool withDeleted,
        IssueTexts texts,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        var data = query.Snapshot;
        var ordinals = OrdinalsById(data);
        await foreach (var (instanceId, id, summary) in texts.AllAsync(ct))
        {
            if (!ordinals.TryGetValue((instanceId, id), out var issue) || !Exists(query, issue, withDeleted))
                continue;
            var figures = IssueFigures.Of(data, issue, query.AsOf);
            if (query.Window is { } window && figures.DoneAt < window.From)
                continue;
            yield return new ExportedIssue(data, issue, figures, query.StatusOf(issue), summary);
        }
    }

    private static bool Exists(Query query, int issue, bool withDeleted)
    {
        var issues = query.Snapshot.Issues;
        return query.Selection.Contains(issue)
            && issues.Begun(issue) <= query.EffectiveWindow.To
            && (withDeleted || issues.DeletedAt(issue) > query.AsOf);
    }

    private static Dictionary<(int InstanceId, long Id), int> OrdinalsById(DataSnapshot data) =>
        Enumerable.Range(0, data.Issues.Count).ToDictionary(i => (data.Instances[data.Issues.Instance(i)].Id, data.Issues.Id(i)));
}
