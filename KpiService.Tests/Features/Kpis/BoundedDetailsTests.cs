using System.Globalization;
using KpiService.Domain;
using KpiService.Features.Kpis.SprintPredictability;
using KpiService.Features.Kpis.UnplannedWork;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

/// <summary>An answer lists the latest sprints; its sums are of all.</summary>
public sealed class BoundedDetailsTests
{
    private const int Sprints = 30;
    private readonly TestWorld world = new();

    public BoundedDetailsTests()
    {
        for (var k = 1; k <= Sprints; k++)
        {
            var start = T("2026-01-01").AddDays(k);
            world.AddSprint(k, SprintState.Closed, start.ToString(), start.AddDays(1).ToString());
            world.Issue(string.Create(CultureInfo.InvariantCulture, $"CORE-{k}"), "2025-12-01").In(k).To(InProgress, "2025-12-20");
        }
    }

    [Fact]
    public void Predictability_keeps_its_sums_and_says_how_many_sprints_there_are()
    {
        var module = Module("sprintPredictability");
        var all = Assert.IsType<SprintPredictabilityDetails>(
            world.Ask("sprintPredictability", "2026-03-31", Window("2026-01-01", "2026-03-31")).Details
        );
        var latest = Assert.IsType<SprintPredictabilityDetails>(module.Shorten(all, 24));
        Assert.Equal(Enumerable.Range(7, 24).Select(k => (long)k), latest.Sprints.Select(s => s.Id));
        Assert.Equal((Sprints, Sprints, Sprints), (all.SprintsTotal, latest.SprintsTotal, latest.Committed));
    }

    [Fact]
    public void Unplanned_work_keeps_its_sums_and_says_how_many_sprints_there_are()
    {
        var all = Assert.IsType<UnplannedWorkDetails>(world.Ask("unplannedWork", "2026-03-31", Window("2026-01-01", "2026-03-31")).Details);
        var latest = Assert.IsType<UnplannedWorkDetails>(Module("unplannedWork").Shorten(all, 5));
        Assert.Equal((5, Sprints, all.Total), (latest.Sprints.Count, latest.SprintsTotal, latest.Total));
    }
}
