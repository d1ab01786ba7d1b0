using System.Collections.Concurrent;
using KpiService.Domain;
using KpiService.Snapshot;

namespace KpiService.Quality;

/// <summary>A finding in some issues and a window.</summary>
/// <param name="Of">How many could have shown it.</param>
/// <param name="Names">Its first subjects, where these aren't issues.</param>
public sealed record FindingCount(Finding Finding, int Count, int Of, FindingSeverity Severity, IReadOnlyList<string> Names);

/// <summary>The findings of one snapshot: each is looked for once, when first asked for; questions then count.</summary>
public sealed class QualityBook(QualitySource source)
{
    private const int Named = 5;
    private readonly int capacity = new[]
    {
        source.Snapshot.Issues.Count, source.Snapshot.Sprints.Count, source.Snapshot.Boards.Count, source.Snapshot.Statuses.Count,
    }.Max();

    private readonly ConcurrentDictionary<object, Lazy<QualityFact[]>> found = [];

    /// <summary>All findings, in the order of the catalogue.</summary>
    public IReadOnlyList<FindingCount> Count(Selection selection, DateWindow window, Instant asOf)
    {
        var sizes = new Dictionary<Population, int>();
        return [.. QualityCatalog.All.Select(finding =>
        {
            if (!sizes.TryGetValue(finding.Among, out var of))
                sizes[finding.Among] = of = Subjects(Members(finding.Among), finding.Unit, selection, window, asOf).Count();
            var subjects = Subjects(Cases(finding), finding.Unit, selection, window, asOf);
            var count = subjects.Count();
            return new FindingCount(finding, count, of, Severity(finding, count, of), Names(finding, subjects));
        })];
    }

    /// <summary>The cases of a finding, latest first; one for each subject and issue.</summary>
    public IReadOnlyList<QualityFact> Evidence(Finding finding, Selection selection, DateWindow window, Instant asOf) =>
        [.. Cases(finding).Where(f => Holds(f, finding.Unit, selection, window, asOf))
            .OrderByDescending(f => f.At).ThenBy(f => f.Subject).ThenBy(f => f.Issue)
            .DistinctBy(f => (f.Subject, f.Issue))];

    /// <summary>Name of a case's subject; null where it is the issue itself.</summary>
    public string? NameOf(Finding finding, int subject) => finding.NameOf?.Invoke(source, subject);

    private static FindingSeverity Severity(Finding finding, int count, int of) =>
        count == 0 ? FindingSeverity.Ok
        : 100.0 * count >= finding.Notable * of ? FindingSeverity.Warning
        : FindingSeverity.Info;

    private List<string> Names(Finding finding, IssueSet subjects)
    {
        var names = new List<string>();
        if (finding.NameOf is not { } name) return names;
        for (var s = subjects.Next(0); s >= 0 && names.Count < Named; s = subjects.Next(s + 1)) names.Add(name(source, s));
        return names;
    }

    private QualityFact[] Cases(Finding finding) => Facts(finding, finding.Cases);

    private QualityFact[] Members(Population population) => Facts(population, population.Members);

    private QualityFact[] Facts(object key, Func<QualitySource, IEnumerable<QualityFact>> find) =>
        found.GetOrAdd(key, _ => new Lazy<QualityFact[]>(() => [.. find(source)])).Value;

    private IssueSet Subjects(QualityFact[] facts, string unit, Selection selection, DateWindow window, Instant asOf)
    {
        var subjects = new IssueSet(capacity);
        foreach (var fact in facts)
        {
            if (Holds(fact, unit, selection, window, asOf)) subjects.Add(fact.Subject);
        }

        return subjects;
    }

    private static bool Holds(in QualityFact fact, string unit, Selection selection, DateWindow window, Instant asOf) =>
        fact.KnownFrom <= asOf.Milliseconds && asOf.Milliseconds < fact.KnownUntil
        && (fact.At == QualityFact.Always || fact.At > asOf.Milliseconds || (fact.At >= window.From.Milliseconds && fact.At <= window.To.Milliseconds))
        && selection.Contains(fact.Issue)
        && selection.Snapshot.Issues.DeletedTimes[fact.Issue] > asOf.Milliseconds
        && (unit != "sprints" || selection.ContainsSprint(fact.Subject));
}
