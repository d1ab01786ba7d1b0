using KpiService.Snapshot.Histories;

namespace KpiService.Questions;

/// <summary>
/// The facts of a question: those that lie in its window, held at its instant, and are of issues that count. Picked while they are read,
/// as an answer reads hundreds of thousands.
/// </summary>
public readonly ref struct CountedFacts
{
    private readonly ReadOnlySpan<FlowFact> inWindow;
    private readonly MetricContext question;

    internal CountedFacts(MetricContext question, FlowFact[] facts)
    {
        this.question = question;
        inWindow = facts.Between(question.Window.From.Milliseconds, question.Window.To.Milliseconds);
    }

    /// <summary>They are not more than this.</summary>
    public int Most => inWindow.Length;

    public Enumerator GetEnumerator() => new(inWindow, question);

    public List<FlowFact> ToList()
    {
        var list = new List<FlowFact>(inWindow.Length);
        foreach (ref readonly var fact in this)
            list.Add(fact);
        return list;
    }

    /// <summary>Goes from one to the next.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<FlowFact> facts;
        private readonly Selection selection;
        private readonly long[] deleted;
        private readonly long asOf;
        private int at = -1;

        internal Enumerator(ReadOnlySpan<FlowFact> facts, MetricContext question)
        {
            this.facts = facts;
            (selection, deleted, asOf) = (question.Selection, question.Snapshot.Issues.DeletedTimes, question.AsOf.Milliseconds);
        }

        public readonly ref readonly FlowFact Current => ref facts[at];

        public bool MoveNext()
        {
            while (++at < facts.Length)
            {
                ref readonly var fact = ref facts[at];
                if (fact.KnownFrom <= asOf && asOf < fact.KnownUntil && selection.Contains(fact.Issue) && deleted[fact.Issue] > asOf)
                    return true;
            }

            return false;
        }
    }
}
