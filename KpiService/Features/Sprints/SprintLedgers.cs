using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Sprints;

/// <summary>The books of each snapshot's sprints, and its sprints as those of a question.</summary>
public sealed class SprintLedgers(KpiServiceOptions options)
{
    private readonly ConditionalWeakTable<DataSnapshot, SprintLedger> ledgers = [];

    /// <summary>The books of a snapshot's sprints.</summary>
    public SprintLedger Of(DataSnapshot snapshot) =>
        ledgers.GetValue(snapshot, s => new SprintLedger(s, options.Kpis.SprintPredictability.CommitmentGraceHours));

    /// <summary>Sprints as those of the selected issues.</summary>
    public SprintScope Scope(Query query) => new(Of(query.Snapshot), query.Selection, query.AsOf, query.Now);

    /// <summary>The parts of a question, with its sprints as those of each part's issues.</summary>
    internal IEnumerable<(Part Part, SprintScope Scope)> Parts(Query query, string groupBy) =>
        Grouping.Parts(query, options, groupBy).Select(p => (p, Scope(p.Query)));

    /// <summary>Sprints in one line each over the selected issues: closed ones as they ended, running ones as they stand.</summary>
    public IReadOnlyList<SprintSummary> Summaries(Query query, IEnumerable<int> sprints)
    {
        var scope = Scope(query);
        return [.. sprints.Select(s => scope.Summary(s, scope.Report(s)))];
    }

    /// <summary>Ordinals of the closed sprints that <c>sprints=N</c> asks for; null where it wasn't asked.</summary>
    public IReadOnlyList<int>? Last(Query query) =>
        query.Sprints is { } n ? new SprintChoice(query.Selection, Of(query.Snapshot)).Last(n, 0, query.AsOf) : null;
}
