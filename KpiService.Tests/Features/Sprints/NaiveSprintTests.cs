using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.DataQuality;
using KpiService.Features.Sprints;
using KpiService.Features.Sprints.Burndown;
using KpiService.Features.Sprints.Velocity;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Loading;
using KpiService.Storage;
using KpiService.Storage.Rows;
using KpiService.Tests.Cli;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Sprints;

/// <summary>The sprint numbers of three generated worlds, found a second time by code that shares nothing with the first.</summary>
public sealed class NaiveSprintTests : IDisposable
{
    private readonly CommandLineDriver cli = new();
    private readonly KpiServiceOptions options = new();

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    public async Task Reports_velocity_burndown_and_findings_agree_with_a_naive_reading_of_the_rows(string seed)
    {
        Assert.Equal(0, await cli.Run("sample", "--issues", "400", "--seed", seed));
        await using var context = new KpiDatabase(cli.At("kpi_data.db")).CreateContext();
        var naive = new NaiveSprints(context);
        var snapshot = SnapshotLoader.Load(context, options);
        var now = snapshot.Projects.Max(p => p.Watermark) ?? default;
        var request = new Query(Selection.Everything(snapshot), new DateWindow(Instant.MinValue, now), now, now, TimeZoneInfo.Utc);
        var calculator = Calculators.Of(options);
        var known = naive.Closed.Where(s => calculator.Sprints.Scope(request).Unknown(Ordinal(snapshot, s)) is null).ToList();
        Assert.InRange(known.Count, 5, 500);
        foreach (var sprint in known)
            AssertReport(calculator.Sprints.Scope(request), Ordinal(snapshot, sprint), naive.Groups(sprint));
        foreach (var sprint in known)
            AssertBurndown(calculator.Sprints.Scope(request), Ordinal(snapshot, sprint), naive, sprint);
        AssertVelocity(
            VelocityReport.Of(calculator.Sprints.Scope(request), [.. known.Select(s => BoardSprint.Own(snapshot, Ordinal(snapshot, s)))]),
            naive,
            known
        );
        AssertFindings(calculator.Quality.Findings(request), naive);
    }

    private static int Ordinal(DataSnapshot snapshot, SprintRow sprint) => snapshot.Sprints.Single(s => s.Id == sprint.Id).Ordinal;

    private static void AssertReport(SprintScope scope, int sprint, SortedDictionary<string, (List<long> Issues, double? Points)> expected)
    {
        foreach (var group in SprintGroup.All.Where(g => g.Name is not ("completedOfCommitted" or "addedCompleted")))
        {
            var (issues, points) = expected.GetValueOrDefault(group.Name, ([], scope.Ledger.HasPoints(sprint) ? 0 : null));
            var entries = scope.Entries(sprint).Where(e => group.Has(e.Part.Fate)).ToList();
            Assert.Equal(issues.Order(), entries.Select(e => scope.Snapshot.Issues.Id(e.Issue)).Order());
            Assert.Equal(points, scope.Ledger.HasPoints(sprint) ? entries.Sum(e => SprintGroup.Known(group.Points(e.Part)) ?? 0) : null);
        }
    }

    private static void AssertBurndown(SprintScope scope, int sprint, NaiveSprints naive, SprintRow row)
    {
        var expected = naive.Groups(row);
        var inScope = expected.Where(g => g.Key is "committed").SelectMany(g => g.Value.Issues).ToList();
        // Issues done before the sprint and reopened in it enter later than they come in: they are left to the tests of their own.
        var points = SprintBurndown.Of(scope, sprint, TimeZoneInfo.Utc)?.Points ?? [];
        var all = inScope.Concat(expected.Where(g => g.Key is "added").SelectMany(g => g.Value.Issues)).ToList();
        Assert.All(points.Skip(1), p => Assert.Equal(naive.Remaining(row, p.At, all), p.Remaining.Issues));
        Assert.Equal(inScope.Count, points[0].Scope.Issues);
    }

    private static void AssertVelocity(VelocityReport report, NaiveSprints naive, List<SprintRow> known)
    {
        var expected = known
            .Select(s => (s.OriginBoardId, s.Id, Groups: naive.Groups(s)))
            .Where(s => s.Groups.Count > 0)
            .Select(s => (s.OriginBoardId, s.Id, Completed: s.Groups.GetValueOrDefault("completed", ([], 0)).Issues.Count))
            .ToList();
        Assert.Equal(expected.Select(s => s.Id).Order(), report.Boards.SelectMany(b => b.Sprints).Select(s => s.Id).Order());
        foreach (var board in report.Boards)
        {
            var completed = expected.Where(s => s.OriginBoardId == board.BoardId).Select(s => s.Completed).Order().ToList();
            Assert.Equal(completed.Average(), board.Issues.Mean ?? 0, 9);
            Assert.Equal(completed[(int)Math.Ceiling(completed.Count / 2.0) - 1], board.Issues.Median);
        }
    }

    private static void AssertFindings(IReadOnlyList<FindingCount> findings, NaiveSprints naive)
    {
        var groups = naive.Closed.Select(s => (Sprint: s, Groups: naive.Groups(s))).Where(s => s.Groups.Count > 0).ToList();
        var filled = groups.Count(s => s.Groups.ContainsKey("added") && !s.Groups.ContainsKey("committed"));
        var bare = groups
            .Where(s => s.Groups.TryGetValue("committed", out var c) && c.Points is not null)
            .Count(s =>
                s.Groups["committed"]
                    .Issues.Count(i => naive.Estimate(i, s.Sprint, s.Sprint.ActivatedAt ?? s.Sprint.StartAt ?? default) is null)
                > 0.3 * s.Groups["committed"].Issues.Count
            );
        Assert.Equal((filled, groups.Count), Sizes("nothingCommitted"));
        Assert.Equal((bare, groups.Count), Sizes("unestimatedCommitment"));

        (int, int) Sizes(string code) => findings.Single(f => f.Finding.Code == code) is var f ? (f.Count, f.Of) : default;
    }
}
