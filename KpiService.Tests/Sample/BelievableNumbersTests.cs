using KpiService.Sample;
using Xunit.Abstractions;

namespace KpiService.Tests.Sample;

/// <summary>The numbers of the last 90 days, computed naively, must be those of a team one has seen.</summary>
public sealed class BelievableNumbersTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public static TheoryData<int, int, int> Worlds =>
        new()
        {
            { 3, 200, 42 },
            { 3, 200, 1 },
            { 3, 200, 7 },
            { 6, 1200, 42 },
        };

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task The_last_quarter_looks_like_a_believable_team(int projects, int count, int seed)
    {
        using var site = new SampleSite(new SampleOptions(projects, count, seed));
        var issues = (await site.Everything()).Where(i => i.Level == 0).ToList();
        var (from, to) = (SampleSite.Born.AddDays(-90), SampleSite.Born);
        var sprints = await ClosedSprints(site, projects);
        var recent = sprints.Where(s => s.End >= from).ToList();
        var early = sprints.Where(s => s.End < SampleSite.Born.AddDays(-240)).ToList();
        var cycles = Cycles(issues, from, to);
        var (before, after) = (Predictability(issues, early), Predictability(issues, recent));
        var unplanned = Unplanned(issues, recent);
        var reopened = Reopened(issues, from, to);
        var spilled = Spillover(issues, sprints, recent, 1);
        output.WriteLine(
            $"{issues.Count} standard, sprints {recent.Count}, predictability {before:0} -> {after:0}, cycle {cycles.Average():0.0} of "
                + $"{cycles.Count}, "
                + $"unplanned {unplanned:0}, reopened {reopened:0}, in >1 sprint {spilled:0}, >2 "
                + $"{Spillover(issues, sprints, recent, 2):0}, "
                + $"per sprint {recent.Average(s => issues.Count(i => i.InSprintDuring(s.Id, s.Start, s.End))):0.0}"
        );

        Assert.InRange(before, 50, 75);
        Assert.InRange(after, 70, 92);
        Assert.InRange(cycles.Average(), 3, 8);
        Assert.InRange(unplanned, 14, 28);
        Assert.InRange(reopened, 8, 18);
        Assert.InRange(spilled, 8, 30);
    }

    [Fact]
    public async Task Weekends_are_quiet()
    {
        using var site = new SampleSite();
        var changes = (await site.Everything()).SelectMany(i => i.Changes("status")).ToList();
        var onWeekends = changes.Count(c => c.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.InRange((double)onWeekends / changes.Count, 0, 0.01);
    }

    private sealed record Closed(int Id, DateTimeOffset Start, DateTimeOffset End);

    private static async Task<List<Closed>> ClosedSprints(SampleSite site, int projects)
    {
        var sprints = new List<Closed>();
        foreach (var board in Enumerable.Range(1, projects).Where(b => b % 3 != 0))
        {
            sprints.AddRange(
                (await site.Sprints(board))
                    .Where(s => s.Text("state") == "closed")
                    .Select(s => new Closed(
                        s.GetProperty("id").GetInt32(),
                        s.GetProperty("startDate").GetDateTimeOffset(),
                        s.GetProperty("completeDate").GetDateTimeOffset()
                    ))
            );
        }

        return sprints;
    }

    private static List<double> Cycles(List<SampleIssue> issues, DateTimeOffset from, DateTimeOffset to) =>
        [
            .. from issue in issues
            where issue.Status == Statuses.Done && issue.Delivered
            let visits = issue.Visits()
            let done = visits[^1].At
            where done >= @from && done <= to
            let started = visits.FirstOrDefault(v => Statuses.InProgress.Contains(v.Status))
            where started != default
            select (done - started.At).TotalDays,
        ];

    private static double Predictability(List<SampleIssue> issues, List<Closed> sprints)
    {
        var committed = (from s in sprints from i in issues where i.InSprintAt(s.Id, s.Start) && !i.DoneAt(s.Start) select (s, i)).ToList();
        return 100.0 * committed.Count(c => c.i.InSprintAt(c.s.Id, c.s.End) && c.i.DoneAt(c.s.End)) / committed.Count;
    }

    private static double Unplanned(List<SampleIssue> issues, List<Closed> sprints)
    {
        var scope = (
            from s in sprints
            from i in issues
            where i.InSprintDuring(s.Id, s.Start, s.End) && !i.DoneAt(s.Start)
            select (s, i)
        ).ToList();
        return 100.0
            * scope.Count(c => !c.i.InSprintAt(c.s.Id, c.s.Start) || c.i.Labels.Any(l => l is "unplanned" or "incident"))
            / scope.Count;
    }

    private static double Reopened(List<SampleIssue> issues, DateTimeOffset from, DateTimeOffset to)
    {
        var left = issues.Where(i => Returns(i).Any(at => at >= from && at <= to)).ToHashSet();
        var reached = issues.Where(i => i.Changes("status").Any(c => c.Item.Text("to") == Statuses.Done && c.At >= from && c.At <= to));
        return 100.0 * left.Count / reached.Union(left).Count();
    }

    private static IEnumerable<DateTimeOffset> Returns(SampleIssue issue)
    {
        var visits = issue.Visits();
        for (var i = 1; i < visits.Count; i++)
        {
            var back = visits.Skip(i).FirstOrDefault(v => v.Status == Statuses.Done);
            if (visits[i - 1].Status == Statuses.Done && (back == default || back.At - visits[i].At > Grace))
                yield return visits[i].At;
        }
    }

    private static double Spillover(List<SampleIssue> issues, List<Closed> all, List<Closed> recent, int most)
    {
        var concerned = issues.Where(i => recent.Any(s => i.InSprintDuring(s.Id, s.Start, s.End))).ToList();
        return 100.0 * concerned.Count(i => all.Count(s => i.InSprintDuring(s.Id, s.Start, s.End)) > most) / concerned.Count;
    }
}
