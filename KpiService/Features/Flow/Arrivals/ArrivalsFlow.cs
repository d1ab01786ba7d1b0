using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;

namespace KpiService.Features.Flow.Arrivals;

/// <summary>What came against what went.</summary>
internal static class ArrivalsFlow
{
    public static FlowModule Module { get; } =
        new()
        {
            Name = "arrivals",
            Kebab = "arrivals",
            Title = "Arrivals and departures",
            Unit = "issues",
            Definition =
                "Issues created and started against issues that reached done to stay, delivered or not; the value is created less done, "
                + "the mean of the whole weeks of the window.",
            Finest = SeriesInterval.Week,
            Compute = Measure,
            Lines = Lines,
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        var weeks = WholeWeeks.Of(q);
        var (created, started, done) = (Created(q, weeks), Count(q.Started(), weeks), Count(q.Finished(), weeks));
        return new Measure(
            created.Mean - done.Mean,
            created.Total + done.Total,
            WholeWeeks.None,
            new ArrivalsDetails(
                created.Total,
                started.Total,
                done.Total,
                created.Total - done.Total,
                weeks.Count,
                created.Mean,
                started.Mean,
                done.Mean
            )
        );
    }

    private static IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var (created, done) = (Created(q, periods).Values, Count(q.Finished(), periods).Values);
        return
        [
            new FlowLine("created", "Created", "issues", created),
            new FlowLine("started", "Started", "issues", Count(q.Started(), periods).Values),
            new FlowLine("done", "Done", "issues", done),
            new FlowLine("net", "Created less done", "issues", [.. created.Zip(done, (c, d) => c - d)]) { Bounds = NaturalBounds.None },
        ];
    }

    private static EvidenceTable Evidence(MetricContext q) =>
        new(
            [new("event", "Event", "text"), new("at", "When", "instant")],
            [.. Events(q).OrderByDescending(e => e.At).Select(e => new EvidenceRow(e.Issue, [e.Event, new Instant(e.At)]))],
            EvidenceJql.Of(q, "created is not EMPTY"),
            "Jira can't list starts; the table has every arrival and departure of the window."
        );

    private static IEnumerable<(int Issue, string Event, long At)> Events(MetricContext q) =>
        q.Created()
            .Select(i => (i, "created", q.Snapshot.Issues.BegunTimes[i]))
            .Concat(q.Started().ToList().Select(f => (f.Issue, "started", f.At)))
            .Concat(q.Finished().ToList().Select(f => (f.Issue, "done", f.At)));

    private static Counts Created(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var counts = new Counts(periods);
        foreach (var issue in q.Created())
            counts.Add(q.Snapshot.Issues.BegunTimes[issue]);
        return counts;
    }

    private static Counts Count(CountedFacts facts, IReadOnlyList<SeriesPeriod> periods)
    {
        var counts = new Counts(periods);
        foreach (ref readonly var fact in facts)
            counts.Add(fact.At);
        return counts;
    }
}
