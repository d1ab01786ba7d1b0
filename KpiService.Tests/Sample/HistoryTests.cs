using System.Text.Json;
using KpiService.Sample;

namespace KpiService.Tests.Sample;

/// <summary>The changelog and the present must tell the same story, at birth and after the world has lived on.</summary>
public sealed class HistoryTests
{
    [Theory]
    [InlineData("status", "from", "to")]
    [InlineData("Sprint", "from", "to")]
    [InlineData("Sprint", "fromString", "toString")]
    [InlineData("Story Points", "fromString", "toString")]
    [InlineData("resolution", "from", "to")]
    [InlineData("assignee", "from", "to")]
    [InlineData("priority", "from", "to")]
    [InlineData("Flagged", "fromString", "toString")]
    [InlineData("labels", "fromString", "toString")]
    [InlineData("project", "from", "to")]
    public async Task Each_change_begins_where_the_one_before_ended(string field, string from, string to)
    {
        using var site = new SampleSite();
        site.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var issue in await site.Everything())
        {
            var changes = issue.Changes(field);
            foreach (var (before, after) in changes.Zip(changes.Skip(1)))
                Assert.Equal(Value(before.Item, to), Value(after.Item, from));
        }
    }

    [Fact]
    public async Task The_last_change_of_each_field_is_its_present_value()
    {
        using var site = new SampleSite();
        site.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var issue in await site.Everything())
        {
            Assert.Equal(issue.Status, Last(issue, "status", "to") ?? issue.Status);
            Assert.Equal(issue.SprintIds, Last(issue, "Sprint", "to") ?? issue.SprintIds);
            Assert.Equal(issue.Points, Last(issue, "Story Points", "toString") ?? issue.Points);
            Assert.Equal(string.Join(' ', issue.Labels), Last(issue, "labels", "toString") ?? string.Join(' ', issue.Labels));
            Assert.Equal(issue.Key, Last(issue, "Key", "toString") ?? issue.Key);
        }
    }

    [Fact]
    public async Task Changes_lie_between_creation_and_update_and_come_in_order()
    {
        using var site = new SampleSite();
        site.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var issue in await site.Everything())
        {
            var instants = issue.Changes("status").Concat(issue.Changes("Sprint")).Select(c => c.At).ToList();
            Assert.All(instants, at => Assert.InRange(at, issue.Created, issue.Updated));
            var order = issue.Changes("status").Select(c => c.At).ToList();
            Assert.Equal(order.Order(), order);
        }
    }

    [Fact]
    public async Task Done_sets_the_resolution_in_the_same_entry_and_reopening_clears_it()
    {
        using var site = new SampleSite();
        var issues = await site.Everything();
        foreach (var issue in issues)
        {
            var crossings = issue
                .Changes("status")
                .Where(c => (c.Item.Text("from") == Statuses.Done) != (c.Item.Text("to") == Statuses.Done));
            Assert.Equal(crossings.Select(c => c.At), issue.Changes("resolution").Select(c => c.At));
            Assert.Equal(issue.Status == Statuses.Done, issue.Fields.GetProperty("resolution").ValueKind == JsonValueKind.Object);
        }

        Assert.Contains(issues, i => i.Changes("resolution").Any(c => Value(c.Item, "to") == ""));
    }

    [Fact]
    public async Task The_world_has_what_a_dashboard_must_cope_with()
    {
        using var site = new SampleSite();
        var issues = await site.Everything();
        Assert.Contains(issues, i => i.Level == 1 && i.Labels.Length > 0);
        Assert.Contains(issues, i => i.Level == -1);
        Assert.Contains(issues, i => i.Level == 0 && i.Labels.Length == 0);
        Assert.Contains(issues, i => i.Changes("Flagged").Count > 0);
        Assert.Contains(issues, i => i.Status == Statuses.Done && !i.Delivered);
        Assert.Contains(issues, i => i.Level == 0 && i.Project != "OPS" && i.Points is null);
        Assert.Contains(issues, i => i.SprintIds.Contains(", "));
        Assert.Contains(issues, HasSlip);
        Assert.InRange(issues.Count, 180, 225);
        foreach (var label in new[] { "feature_dev", "tech_debt", "reliability_perf", "ops_enablement", "unplanned" })
            Assert.Contains(issues, i => i.Labels.Contains(label));
    }

    [Fact]
    public async Task Sprint_scope_is_removed_put_back_postponed_and_carried_over()
    {
        using var site = new SampleSite(new SampleOptions(Projects: 2, Issues: 800));
        var paths = (await site.Everything())
            .Select(i => i.Changes("Sprint").Select(c => (From: c.Item.Text("from"), To: c.Item.Text("to"))).ToList())
            .ToList();
        Assert.Contains(paths, p => p.Any(c => c.From != "" && !c.From.Contains(',') && c.To == ""));
        Assert.Contains(paths, p => p.Zip(p.Skip(1)).Any(c => c.First.To == "" && c.First.From == c.Second.To));
        Assert.Contains(paths, p => p.Any(c => c.From != "" && c.To != "" && !c.To.Contains(',') && c.From != c.To));
        Assert.Contains(paths, p => p.Any(c => c.To.StartsWith(c.From + ", ", StringComparison.Ordinal)));
    }

    private static bool HasSlip(SampleIssue issue)
    {
        var visits = issue.Visits();
        return visits
            .Zip(visits.Skip(1))
            .Any(v => v.First.Status == "3" && v.Second.Status == Statuses.Done && v.Second.At - v.First.At < TimeSpan.FromMinutes(5));
    }

    private static string Value(JsonElement item, string property) => item.GetProperty(property).GetString() ?? "";

    private static string? Last(SampleIssue issue, string field, string property) =>
        issue.Changes(field) is [.., var last] ? Value(last.Item, property) : null;
}
