using KpiService.Domain;
using KpiService.Storage.Rows;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality.Findings;

/// <summary>What the sync noted while it read.</summary>
public sealed class SyncFindingTests : FindingTest
{
    [Fact]
    public void A_value_that_could_not_be_read_is_told_with_its_record()
    {
        World.AddSprint(1, SprintState.Active, "2026-05-20", null);
        World.Issue("CORE-1", "2026-04-01").In(1);
        World.Catalog.Unread.Add(
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
        World.Catalog.Unread.Add(
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
        World.Issue("CORE-1", "2026-04-01").With(v => v with { ChangelogError = "403" });
        World.Issue("CORE-2", "2026-04-01").With(v => v with { ChangelogDisagreed = true });
        World.Issue("CORE-3", "2026-04-01").With(v => v with { OutOfSearchSince = T("2026-05-01"), ArchivedAt = T("2026-04-30") });
        World.Issue("CORE-4", "2026-04-01").With(v => v with { OutOfSearchSince = T("2026-05-01") });
        Assert.Equal(["CORE-1: 403"], Find("unreadHistories").Names);
        Assert.Equal(["CORE-2"], Issues("historyDisagrees"));
        Assert.Equal(["CORE-3"], Issues("archivedIssues"));
        Assert.Equal(["CORE-4"], Issues("outOfSearch"));
    }
}
