using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Features.Sprints;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.DataQuality;

/// <summary>The findings of each snapshot, and those of a question; counted once for all that ask.</summary>
public sealed class QualityBooks(KpiServiceOptions options, SprintLedgers ledgers)
{
    private readonly ConditionalWeakTable<DataSnapshot, QualityBook> books = [];
    private readonly ConditionalWeakTable<Query, Lazy<IReadOnlyList<FindingCount>>> findings = [];

    /// <summary>The findings of a snapshot.</summary>
    public QualityBook Of(DataSnapshot snapshot) =>
        books.GetValue(snapshot, s => new QualityBook(new QualitySource(s, ledgers.Of(s), options)));

    /// <summary>What would mislead in the selected issues and the window; counted once for all KPIs of a query.</summary>
    public IReadOnlyList<FindingCount> Findings(Query query) =>
        findings
            .GetValue(
                query,
                r => new Lazy<IReadOnlyList<FindingCount>>(() => Of(r.Snapshot).Count(r.Selection, r.EffectiveWindow, r.AsOf, r.Now))
            )
            .Value;

    /// <summary>The same over each part of a question.</summary>
    internal IEnumerable<(Part Part, IReadOnlyList<FindingCount> Findings)> Parts(Query query, string groupBy) =>
        Grouping.Parts(query, options, groupBy).Select(p => (p, Findings(p.Query)));

    /// <summary>Which of some findings (by code) show in the selected issues and the window, however rare.</summary>
    public IEnumerable<Caveat> Bent(IReadOnlyList<string> codes, Query query) =>
        codes
            .Select(QualityCatalog.Find)
            .OfType<Finding>()
            .Select(f => Of(query.Snapshot).Count(f, query.Selection, query.EffectiveWindow, query.AsOf, query.Now))
            .Where(f => f.Count > 0)
            .Select(f => f.Caveat);

    /// <summary>The issues in which a finding shows within the window of a question.</summary>
    public IReadOnlySet<int> IssuesOf(string code, MetricContext q) =>
        QualityCatalog.Find(code) is { } finding
            ? Of(q.Snapshot).Evidence(finding, q.Selection, q.Window, q.AsOf, q.Now).Select(e => e.Issue).ToHashSet()
            : throw new ArgumentException($"There is no finding {code}.", nameof(code));
}
