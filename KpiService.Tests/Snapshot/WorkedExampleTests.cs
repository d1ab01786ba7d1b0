using KpiService.Domain.Time;
using KpiService.Snapshot.Histories;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Snapshot;

/// <summary>2 March 2026 is a Monday.</summary>
public sealed class WorkedExampleTests
{
    private static readonly Instant Later = T("2026-03-10");
    private readonly TestWorld world = new();

    [Fact]
    public void From_start_to_done_is_cycle_time_and_from_creation_lead_time()
    {
        world.Issue("CORE-1", "2026-03-02T09:00").To(InProgress, "2026-03-03T09:00").To(Done, "2026-03-05T21:00");
        Assert.Equal((2.5, 3.5), Days(Figures()));
    }

    [Fact]
    public void Done_again_counts_from_the_first_start_to_the_last_done()
    {
        world
            .Issue("CORE-1", "2026-03-02T09:00")
            .To(InProgress, "2026-03-03T09:00")
            .To(Done, "2026-03-05T21:00")
            .To(InProgress, "2026-03-06T09:00")
            .To(Done, "2026-03-06T15:00");
        var figures = Figures();
        Assert.Equal((T("2026-03-06T15:00"), T("2026-03-03T09:00"), 1), (figures.DoneAt, figures.StartedAt, figures.ReopenEvents));
        Assert.Equal(3.25, Days(figures).Cycle);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public void A_return_to_the_backlog_starts_anew_unless_configured_otherwise(bool reset, double days)
    {
        world.Options.Workflow.ResetOnBacklog = reset;
        world
            .Issue("CORE-1", "2026-03-02")
            .To(InProgress, "2026-03-03")
            .To(ToDo, "2026-03-04")
            .To(InProgress, "2026-03-05")
            .To(Done, "2026-03-06");
        Assert.Equal(days, Days(Figures()).Cycle);
    }

    private IssueFigures Figures() => IssueFigures.Of(world.Build(), 0, Later);

    private static (double? Cycle, double? Lead) Days(IssueFigures figures) =>
        (figures.CycleTimeSeconds / 86_400, figures.LeadTimeSeconds / 86_400);
}
