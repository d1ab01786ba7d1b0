using System.Collections.Concurrent;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot.Columns;

namespace KpiService.Features.DataQuality;

/// <summary>A finding in some issues and a window.</summary>
/// <param name="Of">How many could have shown it.</param>
/// <param name="Names">Its first subjects, where these aren't issues or more is to be said of them.</param>
public sealed record FindingCount(Finding Finding, int Count, int Of, FindingSeverity Severity, IReadOnlyList<string> Names)
{
    /// <summary>What a reader of the numbers it bends must know.</summary>
    public Caveat Caveat => new(Finding.Code, $"{Finding.Title}: {Count} of {Of} {Finding.Unit}.");
}

/// <summary>The findings of one snapshot: each is looked for once, when first asked for; questions then count.</summary>
public sealed class QualityBook
{
    private const int Named = 5;
    private readonly QualitySource source;
    private readonly ConcurrentDictionary<object, Lazy<FactTable>> kept = new(ReferenceEqualityComparer.Instance);

    /// <summary>The first question about all of them has them found side by side.</summary>
    private readonly Lazy<ParallelLoopResult> all;

    public QualityBook(QualitySource source)
    {
        this.source = source;
        all = new Lazy<ParallelLoopResult>(() => Parallel.ForEach(QualityCatalog.All, Find));
    }

    /// <summary>All findings, in the order of the catalogue.</summary>
    /// <param name="now">Our clock; <paramref name="asOf"/> may lie before.</param>
    public IReadOnlyList<FindingCount> Count(Selection selection, DateWindow window, Instant asOf, Instant now)
    {
        _ = all.Value;
        var sizes = new Dictionary<(Population, Instant), int>();
        var then = new QualityScope(selection, window, asOf);
        var today = asOf == now ? then : new QualityScope(selection, window, now);
        return [.. QualityCatalog.All.Select(finding => Count(finding, finding.ByClock ? today : then, sizes))];
    }

    /// <summary>One finding.</summary>
    public FindingCount Count(Finding finding, Selection selection, DateWindow window, Instant asOf, Instant now) =>
        Count(finding, Scope(finding, selection, window, asOf, now), []);

    /// <summary>The cases of a finding that show in issues, latest first; one for each subject and issue.</summary>
    public IReadOnlyList<QualityFact> Evidence(Finding finding, Selection selection, DateWindow window, Instant asOf, Instant now)
    {
        var scope = Scope(finding, selection, window, asOf, now);
        return
        [
            .. Cases(finding, scope)
                .Facts(scope, finding.OverSprints)
                .Where(f => f.Issue >= 0)
                .OrderByDescending(f => f.At)
                .ThenBy(f => f.Subject)
                .ThenBy(f => f.Issue)
                .DistinctBy(f => (f.Subject, f.Issue)),
        ];
    }

    /// <summary>Name of a case's subject; null where it is the issue itself.</summary>
    public string? NameOf(Finding finding, int subject) => finding.NameOf?.Invoke(source, subject);

    private static QualityScope Scope(Finding finding, Selection selection, DateWindow window, Instant asOf, Instant now) =>
        new(selection, window, finding.ByClock ? now : asOf);

    private void Find(Finding finding)
    {
        if (finding.Count is null)
            Cases(finding);
        if (finding.Among.Count is null)
            Kept(finding.Among, finding.Among.Members);
    }

    private FindingCount Count(Finding finding, QualityScope scope, Dictionary<(Population, Instant), int> sizes)
    {
        if (!sizes.TryGetValue((finding.Among, scope.AsOf), out var of))
            sizes[(finding.Among, scope.AsOf)] = of = Size(finding, scope);
        if (finding.Count is { } direct)
            return Counted(finding, direct(source, scope), of, []);
        var subjects = Cases(finding).Subjects(scope, finding.OverSprints);
        return Counted(finding, subjects.Count(), of, Names(finding, subjects));
    }

    private int Size(Finding finding, QualityScope scope) =>
        finding.Among.Count is { } count
            ? count(source, scope)
            : Kept(finding.Among, finding.Among.Members).Subjects(scope, finding.OverSprints).Count();

    private static FindingCount Counted(Finding finding, int count, int of, IReadOnlyList<string> names) =>
        new(finding, count, of, Severity(finding, count, of), names);

    private static FindingSeverity Severity(Finding finding, int count, int of) =>
        count == 0 ? FindingSeverity.Ok
        : 100.0 * count >= finding.Notable * of ? FindingSeverity.Warning
        : FindingSeverity.Info;

    private List<string> Names(Finding finding, IssueBitmap subjects)
    {
        var names = new List<string>();
        if (finding.NameOf is not { } name)
            return names;
        for (var s = subjects.Next(0); s >= 0 && names.Count < Named; s = subjects.Next(s + 1))
            names.Add(name(source, s));
        return names;
    }

    /// <summary>Of a finding whose cases aren't kept, those known at the instant.</summary>
    private FactTable Cases(Finding finding, QualityScope scope) =>
        finding.Count is null
            ? Cases(finding)
            : new FactTable(
                finding.Cases(source).Where(f => f.KnownFrom <= scope.AsOf.Milliseconds && scope.AsOf.Milliseconds < f.KnownUntil)
            );

    private FactTable Cases(Finding finding) => Kept(finding, finding.Cases);

    private FactTable Kept(object key, Func<QualitySource, IEnumerable<QualityFact>> find) =>
        kept.GetOrAdd(key, _ => new Lazy<FactTable>(() => new FactTable(find(source)))).Value;
}
