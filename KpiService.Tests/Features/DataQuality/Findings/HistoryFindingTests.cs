using KpiService.Domain;
using KpiService.Features.DataQuality;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality.Findings;

/// <summary>What histories lack, or say other than today's values.</summary>
public sealed class HistoryFindingTests : FindingTest
{
    [Fact]
    public void A_status_that_Jira_no_longer_knows_is_named()
    {
        World.AddStatus(Gone, "Old review", null, listed: false);
        World.Issue("CORE-1", "2026-05-01").To(Gone, "2026-05-02").To(Done, "2026-05-03");
        Assert.Equal((1, 3, FindingSeverity.Warning), Count("unmappedStatuses"));
        Assert.Equal(["Old review"], Find("unmappedStatuses").Names);
    }

    [Fact]
    public void History_that_leads_elsewhere_than_today_is_found_for_status_and_sprint()
    {
        World.AddSprint(1, SprintState.Active, "2026-05-20", null);
        World.Issue("CORE-1", "2026-05-01").To(InProgress, "2026-05-02").NowIn(Done);
        World.Issue("CORE-2", "2026-05-01").Sprints("2026-05-02", 1).In();
        World.Issue("CORE-3", "2026-05-01").Sprints("2026-05-02", 1).To(Done, "2026-05-03");
        Assert.Equal(["CORE-1", "CORE-2"], Issues("historyDisagrees").Order());
    }

    [Fact]
    public void Incomplete_changelogs_are_counted_among_all()
    {
        World.Issue("CORE-1", "2026-05-01").With(v => v with { ChangelogComplete = false });
        World.Issue("CORE-2", "2026-05-01");
        Assert.Equal((1, 2, FindingSeverity.Warning), Count("incompleteChangelogs"));
    }

    [Fact]
    public void Sprints_without_ids_are_found_by_name()
    {
        World.AddSprint(1, SprintState.Active, "2026-05-20", null);
        World.Issue("CORE-1", "2026-05-01").SprintsMoved("2026-05-02", null, "", null, "Sprint 1").In(1);
        World.Issue("CORE-2", "2026-05-01").SprintsMoved("2026-05-02", null, "", null, "Sprint 5, Sprint 1").In(1);
        var stays = World.Build().SprintHistory.StaysByIssue;
        Assert.Equal(
            (T("2026-05-02").Milliseconds, T("2026-05-02").Milliseconds),
            (Assert.Single(stays[0].ToArray()).From, Assert.Single(stays[1].ToArray()).From)
        );
        Assert.Equal(["CORE-2"], Issues("changesWithoutIds"));
    }
}
