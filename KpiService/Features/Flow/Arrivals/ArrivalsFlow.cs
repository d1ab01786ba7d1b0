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
        var (created, started, done) = (Created(q), Started(q), Done(q));
        var weeks = WholeWeeks.Of(q);
        var (createdMean, doneMean) = (weeks.Mean(created), weeks.Mean(done));
        return new Measure(
            createdMean - doneMean,
            created.Count + done.Count,
            WholeWeeks.None,
            new ArrivalsDetails(
                created.Count,
                started.Count,
                done.Count,
                created.Count - done.Count,
                weeks.Count,
                createdMean,
                weeks.Mean(started),
                doneMean
            )
        );
    }

    private static IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var (created, done) = (Counts.In(periods, Created(q)), Counts.In(periods, Done(q)));
        return
        [
            new FlowLine("created", "Created", "issues", created),
            new FlowLine("started", "Started", "issues", Counts.In(periods, Started(q))),
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

    private static List<long> Created(MetricContext q) => [.. q.Created().Select(i => q.Snapshot.Issues.BegunTimes[i])];

    private static List<long> Started(MetricContext q) => q.Started().ToList().ConvertAll(f => f.At);

    private static List<long> Done(MetricContext q) => q.Finished().ToList().ConvertAll(f => f.At);
}
