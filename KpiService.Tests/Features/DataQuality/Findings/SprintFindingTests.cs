using KpiService.Domain;
using KpiService.Domain.Facts;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality.Findings;

/// <summary>What sprints and their commitments show.</summary>
public sealed class SprintFindingTests : FindingTest
{
    [Fact]
    public void Sprints_with_odd_dates_are_named_with_what_is_odd()
    {
        World
            .AddSprint(1, SprintState.Closed, null, "2026-05-10")
            .AddSprint(2, SprintState.Closed, "2026-05-12", "2026-05-10")
            .AddSprint(3, SprintState.Closed, "2026-05-01", "2026-05-10");
        World.Issue("CORE-1", "2026-04-01").In(1, 2, 3);
        Assert.Equal(["Sprint 1 (never started)", "Sprint 2 (ended before its start)"], Find("sprintDates").Names);
        Assert.Equal((2, 3), Sizes("sprintDates"));
    }

    [Fact]
    public void A_sprint_filled_after_its_start_is_told()
    {
        ClosedSprint(1);
        World.Issue("CORE-1", "2026-04-01").Sprints("2026-05-02", 1);
        Assert.Equal((1, 1), Sizes("nothingCommitted"));
        World.Issue("CORE-2", "2026-04-01").In(1);
        Assert.Equal((0, 1), Sizes("nothingCommitted"));
    }

    [Fact]
    public void A_bucket_is_overfilled_long_or_overdue()
    {
        ClosedSprint(1);
        ClosedSprint(2);
        World.AddSprint(3, SprintState.Closed, "2026-03-01", "2026-05-10").AddSprint(4, SprintState.Active, "2026-05-10", null);
        World.Catalog.Sprints[3].EndAt = T("2026-05-20");
        World.Issue("CORE-1", "2026-02-01").In(1, 2, 3, 4);
        World.Issue("CORE-2", "2026-04-01").Sprints("2026-05-02", 1);
        World.Issue("CORE-3", "2026-04-01").Sprints("2026-05-02", 1);
        Assert.Equal(["Sprint 1", "Sprint 3", "Sprint 4"], Find("bucketSprints").Names);
        Assert.Equal(["Sprint 3"], Find("bucketSprints", asOf: "2026-05-05").Names);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 0)]
    public void A_commitment_with_over_thirty_percent_unestimated_is_told(int bare, int sprints)
    {
        ClosedSprint(1);
        for (var k = 0; k < 7; k++)
            World.Issue($"CORE-{k}", "2026-04-01").In(1).Estimate(1);
        for (var k = 7; k < 7 + bare + 1; k++)
            World.Issue($"CORE-{k}", "2026-04-01").In(1);
        Assert.Equal((sprints, 1), Sizes("unestimatedCommitment"));
    }

    [Fact]
    public void Committed_items_closed_as_not_done_are_told()
    {
        ClosedSprint(1);
        World.Issue("CORE-1", "2026-04-01").In(1).To(Done, "2026-05-05").With(IssueAttributes.Resolution, "Won't Do");
        World.Issue("CORE-2", "2026-04-01").In(1).To(Done, "2026-05-05").With(IssueAttributes.Resolution, "Fixed");
        Assert.Equal(["CORE-1"], Issues("committedNotDelivered"));
        Assert.Equal((1, 2), Sizes("committedNotDelivered"));
    }

    [Fact]
    public void Sprints_that_only_issues_name_are_told_and_make_no_history_disagree()
    {
        World.Issue("CORE-1", "2026-05-01").SprintsMoved("2026-05-02", "", "", "77", "Gone");
        Assert.Equal((1, 1), Sizes("unknownSprints"));
        Assert.Equal((0, 1), Sizes("historyDisagrees"));
    }
}
