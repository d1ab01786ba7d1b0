using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Features.DataQuality;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality.Findings;

/// <summary>What an issue's own course and fields show.</summary>
public sealed class IssueFindingTests : FindingTest
{
    [Fact]
    public void Done_without_a_start_is_counted_among_the_done()
    {
        World.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-10");
        World.Issue("CORE-2", "2026-05-01").To(InProgress, "2026-05-02").To(Done, "2026-05-10");
        World.Issue("CORE-3", "2026-05-01");
        Assert.Equal((1, 2, FindingSeverity.Warning), Count("doneNeverStarted"));
        Assert.Equal(["CORE-1"], Issues("doneNeverStarted"));
    }

    [Fact]
    public void A_return_to_to_do_is_moved_backwards_and_the_way_to_done_is_not()
    {
        World.Issue("CORE-1", "2026-05-01").To(InProgress, "2026-05-02").To(ToDo, "2026-05-03");
        World.Issue("CORE-2", "2026-05-01").To(InProgress, "2026-05-02").To(Done, "2026-05-03").To(ToDo, "2026-05-04");
        Assert.Equal(["CORE-1"], Issues("movedBackwards"));
        Assert.Equal((1, 2, FindingSeverity.Warning), Count("movedBackwards"));
    }

    [Fact]
    public void Every_change_of_status_from_done_is_one_after_done()
    {
        World.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-02").To(Closed, "2026-05-03");
        World.Issue("CORE-2", "2026-05-01").To(Done, "2026-05-02");
        Assert.Equal(["CORE-1"], Issues("changedAfterDone"));
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(19, 0)]
    public void Twenty_issues_done_within_a_minute_are_a_bulk_change(int issues, int found)
    {
        for (var k = 0; k < issues; k++)
            World.Issue($"CORE-{k}", "2026-05-01").To(Done, T("2026-05-10").AddMilliseconds(k * 3_000).ToString());
        World.Issue("CORE-99", "2026-05-01").To(Done, "2026-05-10T00:02");
        Assert.Equal((found, issues + 1), Sizes("bulkDone"));
    }

    [Fact]
    public void Work_is_stale_beyond_ninety_days_and_what_nearly_all_of_it_takes()
    {
        World.Issue("CORE-1", "2026-01-01").To(InProgress, "2026-02-01");
        World.Issue("CORE-2", "2026-01-01").To(InProgress, "2026-03-10");
        Assert.Equal(["CORE-1"], Issues("staleWork"));
        Assert.Equal((1, 2), Sizes("staleWork"));
        Assert.Equal((0, 2), Sizes("staleWork", asOf: "2026-05-01"));
        // A slow project: what took it 130 days isn't stale after 120.
        World.Issue("CORE-3", "2025-01-01").To(InProgress, "2025-02-01").To(Done, T("2025-02-01").AddDays(130).ToString());
        Assert.Empty(Issues("staleWork"));
    }

    [Fact]
    public void Resolutions_of_which_none_means_not_delivered_are_named()
    {
        World.Issue("CORE-1", "2026-05-01", Done).With(IssueAttributes.Resolution, "Erledigt");
        World.Issue("CORE-2", "2026-05-01", Done).With(IssueAttributes.Resolution, "Wird nicht bearbeitet");
        Assert.Equal(["Erledigt", "Wird nicht bearbeitet"], Find("notDeliveredUnmatched").Names);
        World.Options.Workflow.NotDelivered.Add("Wird nicht bearbeitet");
        Assert.Equal((0, 2), Sizes("notDeliveredUnmatched"));
    }

    [Fact]
    public void Estimates_are_missed_where_the_board_estimates()
    {
        World.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-03");
        World.Issue("CORE-2", "2026-05-01").Estimate(3).To(Done, "2026-05-03");
        World.Issue("KAN-1", "2026-05-01").With(v => v with { ProjectId = Kan }).To(Done, "2026-05-03");
        World.AddSprint(1, SprintState.Active, "2026-05-20", null);
        Assert.Equal((1, 2), Sizes("noEstimate"));
    }

    [Fact]
    public void Issues_in_no_category_are_counted_where_categories_are_configured()
    {
        World.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-03");
        Assert.Equal((0, 0), Sizes("noCategory"));
        World.Options.Labels.Global.WorkCategories.Add(new() { Label = "x", Name = "X" });
        World.Issue("CORE-2", "2026-05-01").Labels("x").To(Done, "2026-05-03");
        Assert.Equal((1, 2), Sizes("noCategory"));
    }

    [Fact]
    public void Instants_that_contradict_each_other_are_told_each_kind_apart()
    {
        World.Issue("CORE-1", "2026-05-10", Done).With(v => v with { Resolved = T("2026-05-01") });
        World.Issue("CORE-2", "2026-05-10").To(InProgress, "2026-05-01");
        World.Issue("CORE-3", "2026-06-02");
        World.Issue("CORE-4", "2026-05-10").To(InProgress, "2026-06-02");
        World.Issue("CORE-5", "2026-05-10").To(InProgress, "2026-05-11");
        Assert.Equal(["CORE-1"], Issues("resolvedBeforeCreated"));
        Assert.Equal(["CORE-2"], Issues("changedBeforeCreated"));
        Assert.Equal(["CORE-3", "CORE-4"], Issues("aheadOfClock").Order());
        // What lay ahead of a past instant only was no news then.
        Assert.Equal(2, Find("aheadOfClock", asOf: "2026-05-05").Count);
    }
}
