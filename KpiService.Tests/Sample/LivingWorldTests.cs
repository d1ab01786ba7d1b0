using System.Net;
using KpiService.Sample;

namespace KpiService.Tests.Sample;

public sealed class LivingWorldTests
{
    private const string Everything = "created >= 0 ORDER BY created ASC";

    [Fact]
    public async Task The_same_seed_at_the_same_instant_is_the_same_world()
    {
        using var one = new SampleSite();
        using var other = new SampleSite();
        one.Clock.Advance(TimeSpan.FromHours(3));
        other.Clock.Advance(TimeSpan.FromHours(1));
        await other.Ids(Everything);
        other.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(await Dump(one), await Dump(other));
    }

    [Fact]
    public async Task Another_seed_is_another_world()
    {
        using var one = new SampleSite(new SampleOptions(Seed: 1));
        using var other = new SampleSite(new SampleOptions(Seed: 2));
        Assert.NotEqual(await Dump(one), await Dump(other));
    }

    [Fact]
    public async Task A_world_with_a_given_birth_is_met_again_after_a_restart()
    {
        using var first = new SampleSite();
        using var restarted = new SampleSite(new SampleOptions(BornAt: SampleSite.Born), SampleSite.Born.AddHours(2));
        first.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(await Dump(first), await Dump(restarted));
    }

    [Fact]
    public async Task Something_is_finished_within_seconds_and_found_by_updated()
    {
        using var site = new SampleSite();
        var before = SampleSite.Born.ToUnixTimeMilliseconds();
        Assert.Empty(await site.Ids($"updated > {before}"));
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var changed = await site.SearchAll($"updated > {before}", "status");
        Assert.Contains(changed, i => i.GetProperty("fields").GetProperty("status").Text("id") == Statuses.Done);
    }

    [Fact]
    public async Task Nothing_happens_while_the_clock_stands_still()
    {
        using var site = new SampleSite();
        Assert.Equal(await Dump(site), await Dump(site));
    }

    [Fact]
    public async Task A_deleted_issue_is_gone_without_a_trace()
    {
        using var site = new SampleSite();
        var gone = await FirstDeleted(site);
        var answer = await site.Refused(HttpStatusCode.NotFound, $"/rest/api/3/issue/{gone}");
        Assert.Equal("Issue does not exist or you do not have permission to see it.", answer.GetProperty("errorMessages")[0].GetString());
        Assert.Empty(await site.Histories([gone], 1000));
    }

    [Fact]
    public async Task A_sprint_is_completed_and_the_next_one_started_when_its_time_comes()
    {
        using var site = new SampleSite();
        var active = Assert.Single(await site.Sprints(1), s => s.Text("state") == "active").GetProperty("id").GetInt32();
        site.Clock.Advance(TimeSpan.FromDays(15));
        var sprints = await site.Sprints(1);
        Assert.Equal("closed", sprints.Single(s => s.GetProperty("id").GetInt32() == active).Text("state"));
        Assert.Single(sprints, s => s.Text("state") == "active");
        Assert.Single(sprints, s => s.Text("state") == "future");
    }

    [Fact]
    public async Task A_moved_issue_answers_to_its_old_key_with_the_new_one()
    {
        using var site = new SampleSite();
        var moved = (await site.Everything()).First(i => i.Changes("Key").Count > 0);
        var item = moved.Changes("Key")[0].Item;
        var answer = await site.Get($"/rest/api/3/issue/{item.Text("fromString")}");
        Assert.Equal(moved.Key, answer.Text("key"));
        Assert.Equal(moved.Key, item.Text("toString"));
        Assert.False(item.TryGetProperty("fieldId", out _));
        Assert.Equal(moved.Changes("project")[0].At, moved.Changes("Key")[0].At);
    }

    [Fact]
    public async Task A_renamed_status_keeps_its_id_and_its_old_name_in_old_histories()
    {
        using var site = new SampleSite();
        var names = (await site.Everything())
            .SelectMany(i => i.Changes("status"))
            .Where(c => c.Item.Text("to") == "10003")
            .Select(c => c.Item.Text("toString"))
            .ToHashSet();
        Assert.Equal(["QA", "Testing"], names.Order());
        Assert.Contains((await site.Get("/rest/api/3/status")).EnumerateArray(), s => s.Text("id") == "10003" && s.Text("name") == "QA");
    }

    private static async Task<string> FirstDeleted(SampleSite site)
    {
        HashSet<string> seen = [];
        for (var hours = 0; hours < 600; hours += 2)
        {
            var present = await site.Ids(Everything);
            seen.UnionWith(present);
            if (seen.Except(present).FirstOrDefault() is { } gone)
                return gone;
            site.Clock.Advance(TimeSpan.FromHours(2));
        }

        throw new InvalidOperationException("Nothing was deleted in 25 days.");
    }

    private static async Task<string> Dump(SampleSite site) =>
        string.Join(
            '\n',
            (await site.Everything()).Select(i =>
                $"{i.Fields.GetRawText()} {string.Join(' ', i.Changes("status").Select(c => $"{c.At:O} {c.Item}"))}"
            )
        );
}
