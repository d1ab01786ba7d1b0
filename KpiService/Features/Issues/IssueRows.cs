using System.Runtime.CompilerServices;
using KpiService.Features.Evidence;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Issues;

/// <summary>The issues of a question as rows of a file.</summary>
internal static class IssueRows
{
    /// <param name="withDeleted">True: those that are gone from Jira too.</param>
    public static async IAsyncEnumerable<ExportedIssue> Of(
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
