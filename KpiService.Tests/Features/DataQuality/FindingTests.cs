using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Features.DataQuality;
using KpiService.Storage.Rows;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality;

public sealed class FindingTests
{
    private const string Now = "2026-06-01";
    private readonly TestWorld world = new();

    [Fact]
    public void Done_without_a_start_is_counted_among_the_done()
    {
        world.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-10");
        world.Issue("CORE-2", "2026-05-01").To(InProgress, "2026-05-02").To(Done, "2026-05-10");
        world.Issue("CORE-3", "2026-05-01");
        Assert.Equal((1, 2, FindingSeverity.Warning), Count("doneNeverStarted"));
        Assert.Equal(["CORE-1"], Issues("doneNeverStarted"));
    }

    [Fact]
    public void A_return_to_to_do_is_moved_backwards_and_the_way_to_done_is_not()
    {
        world.Issue("CORE-1", "2026-05-01").To(InProgress, "2026-05-02").To(ToDo, "2026-05-03");
        world.Issue("CORE-2", "2026-05-01").To(InProgress, "2026-05-02").To(Done, "2026-05-03").To(ToDo, "2026-05-04");
        Assert.Equal(["CORE-1"], Issues("movedBackwards"));
        Assert.Equal((1, 2, FindingSeverity.Warning), Count("movedBackwards"));
    }

    [Fact]
    public void Every_change_of_status_from_done_is_one_after_done()
    {
        world.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-02").To(Closed, "2026-05-03");
        world.Issue("CORE-2", "2026-05-01").To(Done, "2026-05-02");
        Assert.Equal(["CORE-1"], Issues("changedAfterDone"));
    }

    [Fact]
    public void A_status_that_Jira_no_longer_knows_is_named()
    {
        world.AddStatus(Gone, "Old review", null, listed: false);
        world.Issue("CORE-1", "2026-05-01").To(Gone, "2026-05-02").To(Done, "2026-05-03");
        Assert.Equal((1, 3, FindingSeverity.Warning), Count("unmappedStatuses"));
        Assert.Equal(["Old review"], Find("unmappedStatuses").Names);
    }

    [Fact]
    public void Estimates_are_missed_where_the_board_estimates()
    {
        world.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-03");
        world.Issue("CORE-2", "2026-05-01").Estimate(3).To(Done, "2026-05-03");
        world.Issue("KAN-1", "2026-05-01").With(v => v with { ProjectId = Kan }).To(Done, "2026-05-03");
        world.AddSprint(1, SprintState.Active, "2026-05-20", null);
        Assert.Equal((1, 2), Sizes("noEstimate"));
    }

    [Fact]
    public void Issues_in_no_category_are_counted_where_categories_are_configured()
    {
        world.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-03");
        Assert.Equal((0, 0), Sizes("noCategory"));
        world.Options.Labels.Global.WorkCategories.Add(new() { Label = "x", Name = "X" });
        world.Issue("CORE-2", "2026-05-01").Labels("x").To(Done, "2026-05-03");
        Assert.Equal((1, 2), Sizes("noCategory"));
    }

    [Fact]
    public void History_that_leads_elsewhere_than_today_is_found_for_status_and_sprint()
    {
        world.AddSprint(1, SprintState.Active, "2026-05-20", null);
        world.Issue("CORE-1", "2026-05-01").To(InProgress, "2026-05-02").NowIn(Done);
        world.Issue("CORE-2", "2026-05-01").Sprints("2026-05-02", 1).In();
        world.Issue("CORE-3", "2026-05-01").Sprints("2026-05-02", 1).To(Done, "2026-05-03");
        Assert.Equal(["CORE-1", "CORE-2"], Issues("historyDisagrees").Order());
    }

    [Fact]
    public void Incomplete_changelogs_are_counted_among_all()
    {
        world.Issue("CORE-1", "2026-05-01").With(v => v with { ChangelogComplete = false });
        world.Issue("CORE-2", "2026-05-01");
        Assert.Equal((1, 2, FindingSeverity.Warning), Count("incompleteChangelogs"));
    }

    [Fact]
    public void An_epic_done_before_its_children_is_named_with_the_open_ones()
    {
        world.Issue("CORE-9", "2026-04-01").With(v => v with { TypeId = Epic }).To(Done, "2026-05-10");
        world.Issue("CORE-1", "2026-05-01").With(v => v with { EpicKey = "CORE-9" }).To(Done, "2026-05-09");
        world.Issue("CORE-2", "2026-05-01").With(v => v with { EpicKey = "CORE-9" });
        Assert.Equal((1, 1), Sizes("epicsWithoutChildrenDone"));
        Assert.Equal(["CORE-2"], Issues("epicsWithoutChildrenDone"));
        Assert.Equal(["CORE-9"], Find("epicsWithoutChildrenDone").Names);
    }

    [Fact]
    public void A_parent_is_not_started_until_it_is_and_the_past_knows()
    {
        world.Issue("CORE-1", "2026-05-01").To(InProgress, "2026-05-20");
        SubTaskOf(1, "CORE-2").To(InProgress, "2026-05-10");
        Assert.Equal((0, 1), Sizes("parentNotStarted"));
        Assert.Equal((1, 1), Sizes("parentNotStarted", asOf: "2026-05-15"));
        Assert.Equal((0, 1), Sizes("parentNotStarted", asOf: "2026-05-05"));
    }

    [Fact]
    public void A_parent_is_done_early_until_its_sub_tasks_are_done()
    {
        world.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-10");
        SubTaskOf(1, "CORE-2").To(Done, "2026-05-20");
        Assert.Equal((0, 1), Sizes("parentDoneSubtasksOpen"));
        Assert.Equal((1, 1), Sizes("parentDoneSubtasksOpen", asOf: "2026-05-15"));
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(19, 0)]
    public void Twenty_issues_done_within_a_minute_are_a_bulk_change(int issues, int found)
    {
        for (var k = 0; k < issues; k++)
            world.Issue($"CORE-{k}", "2026-05-01").To(Done, T("2026-05-10").AddMilliseconds(k * 3_000).ToString());
        world.Issue("CORE-99", "2026-05-01").To(Done, "2026-05-10T00:02");
        Assert.Equal((found, issues + 1), Sizes("bulkDone"));
    }

    [Fact]
    public void A_done_status_outside_the_last_column_is_told_by_board()
    {
        world.Catalog.BoardColumns[1].StatusIds = [InProgress, Blocked, Closed];
        world.Catalog.BoardColumns[2].StatusIds = [Done];
        world.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-03");
        world.OnBoard(Board, "CORE-1");
        Assert.Equal((0, 1), Sizes("lastColumnDiffers"));
        world.Issue("CORE-2", "2026-05-01").To(Closed, "2026-05-03");
        world.OnBoard(Board, "CORE-2");
        Assert.Equal((1, 1), Sizes("lastColumnDiffers"));
        Assert.Equal(["Core board"], Find("lastColumnDiffers").Names);
    }

    [Fact]
    public void Sprints_with_odd_dates_are_named_with_what_is_odd()
    {
        world
            .AddSprint(1, SprintState.Closed, null, "2026-05-10")
            .AddSprint(2, SprintState.Closed, "2026-05-12", "2026-05-10")
            .AddSprint(3, SprintState.Closed, "2026-05-01", "2026-05-10");
        world.Issue("CORE-1", "2026-04-01").In(1, 2, 3);
        Assert.Equal(["Sprint 1 (never started)", "Sprint 2 (ended before its start)"], Find("sprintDates").Names);
        Assert.Equal((2, 3), Sizes("sprintDates"));
    }

    [Fact]
    public void A_sprint_filled_after_its_start_is_told()
    {
        ClosedSprint(1);
        world.Issue("CORE-1", "2026-04-01").Sprints("2026-05-02", 1);
        Assert.Equal((1, 1), Sizes("nothingCommitted"));
        world.Issue("CORE-2", "2026-04-01").In(1);
        Assert.Equal((0, 1), Sizes("nothingCommitted"));
    }

    [Fact]
    public void A_bucket_is_overfilled_long_or_overdue()
    {
        ClosedSprint(1);
        ClosedSprint(2);
        world.AddSprint(3, SprintState.Closed, "2026-03-01", "2026-05-10").AddSprint(4, SprintState.Active, "2026-05-10", null);
        world.Catalog.Sprints[3].EndAt = T("2026-05-20");
        world.Issue("CORE-1", "2026-02-01").In(1, 2, 3, 4);
        world.Issue("CORE-2", "2026-04-01").Sprints("2026-05-02", 1);
        world.Issue("CORE-3", "2026-04-01").Sprints("2026-05-02", 1);
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
            world.Issue($"CORE-{k}", "2026-04-01").In(1).Estimate(1);
        for (var k = 7; k < 7 + bare + 1; k++)
            world.Issue($"CORE-{k}", "2026-04-01").In(1);
        Assert.Equal((sprints, 1), Sizes("unestimatedCommitment"));
    }

    [Fact]
    public void A_sprint_board_is_idle_after_ninety_days()
    {
        world.AddSprint(1, SprintState.Closed, "2026-01-01", "2026-01-14").AddSprint(2, SprintState.Active, "2026-05-01", null);
        world.Issue("CORE-1", "2026-01-01");
        world.OnBoard(Board, "CORE-1");
        Assert.Equal((1, 1), Sizes("idleBoards", asOf: "2026-04-20"));
        Assert.Equal((0, 1), Sizes("idleBoards", asOf: "2026-04-10"));
        Assert.Equal((0, 1), Sizes("idleBoards"));
    }

    [Fact]
    public void Committed_items_closed_as_not_done_are_told()
    {
        ClosedSprint(1);
        world.Issue("CORE-1", "2026-04-01").In(1).To(Done, "2026-05-05").With(IssueAttributes.Resolution, "Won't Do");
        world.Issue("CORE-2", "2026-04-01").In(1).To(Done, "2026-05-05").With(IssueAttributes.Resolution, "Fixed");
        Assert.Equal(["CORE-1"], Issues("committedNotDelivered"));
        Assert.Equal((1, 2), Sizes("committedNotDelivered"));
    }

    [Fact]
    public void A_board_that_cannot_be_read_is_told()
    {
        ClosedSprint(1);
        world.Issue("CORE-1", "2026-04-01").In(1);
        world.OnBoard(Board, "CORE-1");
        Assert.Equal((0, 1), Sizes("unknownBoards"));
        world.Catalog.Boards[0].ConfigurationError = "403";
        Assert.Equal((1, 1), Sizes("unknownBoards"));
        Assert.Equal(["Core board (403)"], Find("unknownBoards").Names);
    }

    [Fact]
    public void What_could_not_be_read_of_boards_is_told_though_no_issue_of_them_is_known()
    {
        world.Catalog.Boards[0].SprintsError = "500";
        world.Catalog.Boards[0].MembershipError = "filter 7 isn't shared";
        world.Catalog.Projects[1].BoardsError = "403";
        world.Issue("CORE-1", "2026-04-01");
        world.Issue("KAN-1", "2026-04-01").With(v => v with { ProjectId = Kan });
        Assert.Equal(["Core board (500)"], Find("unreadBoardSprints").Names);
        Assert.Equal(["Core board (filter 7 isn't shared)"], Find("unreadBoardIssues").Names);
        Assert.Equal(["KAN (403)"], Find("unreadBoardLists").Names);
        Assert.Empty(Issues("unreadBoardLists"));
    }

    [Fact]
    public void A_value_that_could_not_be_read_is_told_with_its_record()
    {
        world.AddSprint(1, SprintState.Active, "2026-05-20", null);
        world.Issue("CORE-1", "2026-04-01").In(1);
        world.Catalog.Unread.Add(
            new UnreadRow
            {
                InstanceId = 1,
                Record = UnreadRecord.Sprint,
                RecordId = 1,
                Field = "endDate",
                Name = "Sprint 1",
                Value = "20261-12-04",
            }
        );
        world.Catalog.Unread.Add(
            new UnreadRow
            {
                InstanceId = 1,
                Record = UnreadRecord.Issue,
                RecordId = 99,
                Field = "created",
                Name = "CORE-9",
                Value = "",
                Required = true,
            }
        );
        Assert.Equal(["Sprint 1: endDate '20261-12-04'", "CORE-9: created is missing (not stored)"], Find("unreadValues").Names);
        Assert.Equal(["CORE-1"], Issues("unreadValues"));
    }

    [Fact]
    public void What_the_sync_noted_of_issues_is_told()
    {
        world.Issue("CORE-1", "2026-04-01").With(v => v with { ChangelogError = "403" });
        world.Issue("CORE-2", "2026-04-01").With(v => v with { ChangelogDisagreed = true });
        world.Issue("CORE-3", "2026-04-01").With(v => v with { OutOfSearchSince = T("2026-05-01"), ArchivedAt = T("2026-04-30") });
        world.Issue("CORE-4", "2026-04-01").With(v => v with { OutOfSearchSince = T("2026-05-01") });
        Assert.Equal(["CORE-1: 403"], Find("unreadHistories").Names);
        Assert.Equal(["CORE-2"], Issues("historyDisagrees"));
        Assert.Equal(["CORE-3"], Issues("archivedIssues"));
        Assert.Equal(["CORE-4"], Issues("outOfSearch"));
    }

    [Fact]
    public void Instants_that_contradict_each_other_are_told_each_kind_apart()
    {
        world.Issue("CORE-1", "2026-05-10", Done).With(v => v with { Resolved = T("2026-05-01") });
        world.Issue("CORE-2", "2026-05-10").To(InProgress, "2026-05-01");
        world.Issue("CORE-3", "2026-06-02");
        world.Issue("CORE-4", "2026-05-10").To(InProgress, "2026-06-02");
        world.Issue("CORE-5", "2026-05-10").To(InProgress, "2026-05-11");
        Assert.Equal(["CORE-1"], Issues("resolvedBeforeCreated"));
        Assert.Equal(["CORE-2"], Issues("changedBeforeCreated"));
        Assert.Equal(["CORE-3", "CORE-4"], Issues("aheadOfClock").Order());
        // What lay ahead of a past instant only was no news then.
        Assert.Equal(2, Find("aheadOfClock", asOf: "2026-05-05").Count);
    }

    [Fact]
    public void Sprints_that_only_issues_name_are_told_and_make_no_history_disagree()
    {
        world.Issue("CORE-1", "2026-05-01").SprintsMoved("2026-05-02", "", "", "77", "Gone");
        Assert.Equal((1, 1), Sizes("unknownSprints"));
        Assert.Equal((0, 1), Sizes("historyDisagrees"));
    }

    [Fact]
    public void Sprints_without_ids_are_found_by_name()
    {
        world.AddSprint(1, SprintState.Active, "2026-05-20", null);
        world.Issue("CORE-1", "2026-05-01").SprintsMoved("2026-05-02", null, "", null, "Sprint 1").In(1);
        world.Issue("CORE-2", "2026-05-01").SprintsMoved("2026-05-02", null, "", null, "Sprint 5, Sprint 1").In(1);
        var stays = world.Build().SprintHistory.StaysByIssue;
        Assert.Equal(
            (T("2026-05-02").Milliseconds, T("2026-05-02").Milliseconds),
            (Assert.Single(stays[0].ToArray()).From, Assert.Single(stays[1].ToArray()).From)
        );
        Assert.Equal(["CORE-2"], Issues("changesWithoutIds"));
    }

    [Fact]
    public void Work_is_stale_beyond_ninety_days_and_what_nearly_all_of_it_takes()
    {
        world.Issue("CORE-1", "2026-01-01").To(InProgress, "2026-02-01");
        world.Issue("CORE-2", "2026-01-01").To(InProgress, "2026-03-10");
        Assert.Equal(["CORE-1"], Issues("staleWork"));
        Assert.Equal((1, 2), Sizes("staleWork"));
        Assert.Equal((0, 2), Sizes("staleWork", asOf: "2026-05-01"));
        // A slow project: what took it 130 days isn't stale after 120.
        world.Issue("CORE-3", "2025-01-01").To(InProgress, "2025-02-01").To(Done, T("2025-02-01").AddDays(130).ToString());
        Assert.Empty(Issues("staleWork"));
    }

    [Fact]
    public void Resolutions_of_which_none_means_not_delivered_are_named()
    {
        world.Issue("CORE-1", "2026-05-01", Done).With(IssueAttributes.Resolution, "Erledigt");
        world.Issue("CORE-2", "2026-05-01", Done).With(IssueAttributes.Resolution, "Wird nicht bearbeitet");
        Assert.Equal(["Erledigt", "Wird nicht bearbeitet"], Find("notDeliveredUnmatched").Names);
        world.Options.Workflow.NotDelivered.Add("Wird nicht bearbeitet");
        Assert.Equal((0, 2), Sizes("notDeliveredUnmatched"));
    }

    private void ClosedSprint(int id) => world.AddSprint(id, SprintState.Closed, "2026-05-01", "2026-05-10");

    private IssueStory SubTaskOf(long parent, string key) =>
        world.Issue(key, "2026-05-01").With(v => v with { TypeId = SubTask, ParentId = parent });

    private FindingCount Find(string code, string asOf = Now)
    {
        var snapshot = world.Build();
        return Calculators.Of(world.Options).Quality.Findings(world.Request(snapshot, asOf, now: Now)).Single(f => f.Finding.Code == code);
    }

    private (int Count, int Of, FindingSeverity Severity) Count(string code) => Find(code) is var f ? (f.Count, f.Of, f.Severity) : default;

    private (int Count, int Of) Sizes(string code, string asOf = Now) => Find(code, asOf) is var f ? (f.Count, f.Of) : default;

    private string[] Issues(string code)
    {
        var snapshot = world.Build();
        var request = world.Request(snapshot, Now);
        var finding = QualityCatalog.Find(code) ?? throw new ArgumentException(code);
        return
        [
            .. Calculators
                .Of(world.Options)
                .Quality.Of(snapshot)
                .Evidence(finding, request.Selection, request.EffectiveWindow, request.AsOf, request.Now)
                .Select(f => snapshot.Issues.Key(f.Issue)),
        ];
    }
}
