using KpiService.Snapshot.Columns;

namespace KpiService.Features.DataQuality;

/// <summary>Facts that are kept: by the instant that they are about, within the same instant those first that are known longest.</summary>
internal sealed class FactTable
{
    private readonly int[] subjects;
    private readonly int[] issues;
    private readonly FactColumn projects;
    private readonly FactColumn at;
    private readonly FactColumn knownFrom;
    private readonly FactColumn knownUntil;
    private readonly int subjectsEnd;

    public FactTable(IEnumerable<QualityFact> found)
    {
        // By a list: a sequence becomes an array by way of pools, which every thread would keep for itself.
        var facts = (found as List<QualityFact> ?? new List<QualityFact>(found)).ToArray();
        Array.Sort(facts, (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : b.KnownUntil.CompareTo(a.KnownUntil));
        issues = Array.ConvertAll(facts, f => f.Issue);
        subjects = Array.TrueForAll(facts, f => f.Subject == f.Issue) ? issues : Array.ConvertAll(facts, f => f.Subject);
        projects = new FactColumn(Array.ConvertAll(facts, f => (long)f.Project));
        at = new FactColumn(Array.ConvertAll(facts, f => f.At));
        knownFrom = Array.TrueForAll(facts, f => f.KnownFrom == f.At) ? at : new FactColumn(Array.ConvertAll(facts, f => f.KnownFrom));
        knownUntil = new FactColumn(Array.ConvertAll(facts, f => f.KnownUntil));
        subjectsEnd = facts.Length == 0 ? 0 : facts.Max(f => f.Subject) + 1;
    }

    /// <summary>The subjects that count.</summary>
    /// <param name="overSprints">True: they are sprints, of which a board must be selected.</param>
    public IssueBitmap Subjects(QualityScope scope, bool overSprints)
    {
        var counted = new IssueBitmap(subjectsEnd);
        foreach (var (from, to) in Parts(scope))
        {
            for (var k = from; k < to; k++)
            {
                if (!counted.Contains(subjects[k]) && Counts(k, scope, overSprints))
                    counted.Add(subjects[k]);
            }
        }

        return counted;
    }

    /// <summary>The facts that count.</summary>
    public IEnumerable<QualityFact> Facts(QualityScope scope, bool overSprints) =>
        from part in Parts(scope)
        from k in Enumerable.Range(part.From, part.To - part.From)
        where Counts(k, scope, overSprints)
        select new QualityFact(subjects[k], issues[k], at[k], knownFrom[k], knownUntil[k]) { Project = (int)projects[k] };

    private bool Counts(int k, QualityScope scope, bool overSprints) =>
        knownFrom[k] <= scope.AsOf.Milliseconds
        && scope.AsOf.Milliseconds < knownUntil[k]
        && (issues[k] < 0 ? scope.HasProject((int)projects[k]) : scope.Issues.Contains(issues[k]))
        && (!overSprints || scope.Selection.ContainsSprint(subjects[k]));

    /// <summary>Where the facts lie that the window covers: those about no instant, those in it, later ones, open ones.</summary>
    private (int From, int To)[] Parts(QualityScope scope)
    {
        var (timed, open) = (First(f => at[f] > QualityFact.Always), First(f => at[f] == QualityFact.Open));
        var from = Math.Max(timed, First(f => at[f] >= scope.Window.From.Milliseconds));
        var to = Math.Max(from, First(f => at[f] > scope.Window.To.Milliseconds));
        var later = Math.Max(to, First(f => at[f] > scope.Later.Milliseconds));
        open = Math.Max(open, later);
        return
        [
            (0, First(f => f >= timed || knownUntil[f] <= scope.AsOf.Milliseconds)),
            (from, to),
            (later, open),
            (open, First(f => f >= open && knownUntil[f] <= scope.AsOf.Milliseconds)),
        ];
    }

    /// <summary>The first fact from which on a condition holds; their number when it holds for none.</summary>
    private int First(Func<int, bool> holds)
    {
        var (lo, hi) = (0, issues.Length);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (holds(mid))
                hi = mid;
            else
                lo = mid + 1;
        }

        return lo;
    }
}
