using System.Globalization;
using System.Net;
using System.Text.Json;

namespace KpiService.Tests.Sample;

public sealed class JqlTests
{
    [Theory]
    [InlineData("", "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.")]
    [InlineData("ORDER BY created", "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.")]
    [InlineData("project = NOPE", "The value 'NOPE' does not exist for the field 'project'.")]
    [InlineData("project in (CORE, NOPE)", "The value 'NOPE' does not exist for the field 'project'.")]
    [InlineData("filter = 1", "The value '1' does not exist for the field 'filter'.")]
    [InlineData("key in (CORE-99999)", "An issue with key 'CORE-99999' does not exist for field 'key'.")]
    [InlineData("foo = 1", "Field 'foo' does not exist or you do not have permission to view it.")]
    [InlineData("project >= CORE", "The operator '>=' is not supported by the 'project' field.")]
    [InlineData("updated in (1)", "The operator 'in' is not supported by the 'updated' field.")]
    [InlineData("updated >= yesterday", "Date value 'yesterday' for field 'updated' is invalid.")]
    [InlineData("project =", "Error in the JQL Query: Expecting a value before the end of the query.")]
    [InlineData("project in (CORE", "Error in the JQL Query: Expecting ')' before the end of the query.")]
    [InlineData("project in CORE", "Error in the JQL Query: Expecting '(' but got 'CORE'.")]
    [InlineData("project = CORE project = APPS", "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'project'.")]
    [InlineData("project = CORE AND", "Error in the JQL Query: Expecting a field name before the end of the query.")]
    [InlineData("project = CORE ORDER BY summary", "Not able to sort using field 'summary'.")]
    [InlineData("project = CORE ORDER BY id,id,id,id,id,id,id,id", "JQL can be ordered by at most 7 fields.")]
    [InlineData("project = {CORE}", "Error in the JQL Query: The character '{' is a reserved JQL character. (line 1, character 11)")]
    public async Task A_query_that_is_not_understood_is_refused_in_Jiras_words(string jql, string words)
    {
        using var site = new SampleSite();
        var answer = await site.Refused(HttpStatusCode.BadRequest, "/rest/api/3/search/jql", new { jql });
        Assert.StartsWith(words, answer.GetProperty("errorMessages")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_are_found_by_key_id_and_name_and_combine_with_or()
    {
        using var site = new SampleSite();
        var core = await site.Ids("project = CORE");
        var ops = await site.Ids("project = \"Operations\"");
        Assert.NotEmpty(core);
        Assert.NotEmpty(ops);
        Assert.Equal(core, await site.Ids("project = 10000"));
        Assert.Equal(core, await site.Ids("filter = 10100"));
        Assert.Equal(core.Concat(ops).Order(), (await site.Ids("project in (core, 'OPS')")).Order());
        Assert.Equal(core.Concat(ops).Order(), (await site.Ids("project = CORE OR project = OPS")).Order());
        Assert.Empty(await site.Ids("project = CORE AND project = OPS"));
    }

    [Fact]
    public async Task And_binds_tighter_than_or_and_parentheses_tighter_still()
    {
        using var site = new SampleSite();
        Assert.Equal(await site.Ids("project = CORE"), await site.Ids("project = CORE OR project = OPS AND created < 0"));
        Assert.Empty(await site.Ids("(project = CORE OR project = OPS) AND created < 0"));
        Assert.Equal(await site.Ids("project != CORE"), await site.Ids("NOT project = CORE"));
        Assert.Equal(await site.Ids("project != CORE"), await site.Ids("project not in (CORE)"));
    }

    [Theory]
    [InlineData("statusCategory != Done")]
    [InlineData("statusCategory in (new, indeterminate)")]
    [InlineData("statusCategory in (\"To Do\", 4)")]
    public async Task Status_categories_go_by_name_key_and_id(string jql)
    {
        using var site = new SampleSite();
        var open = (await site.Everything()).Where(i => i.Status != Statuses.Done).Select(i => i.Id);
        Assert.Equal(open.Order(), (await site.Ids(jql)).Order());
    }

    [Fact]
    public async Task Bare_numbers_are_instants_and_quoted_dates_whole_minutes_in_the_users_zone()
    {
        using var site = new SampleSite();
        var issue = (await site.Everything())[100];
        var at = issue.Created.ToUnixTimeMilliseconds();
        var minute = TimeZoneInfo
            .ConvertTime(issue.Created, Zone(issue.Created))
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Assert.Contains(issue.Id, await site.Ids($"created >= {at}"));
        Assert.DoesNotContain(issue.Id, await site.Ids($"created > {at}"));
        Assert.Contains(issue.Id, await site.Ids($"created >= \"{minute}\" AND created <= \"{minute}\""));
        Assert.DoesNotContain(issue.Id, await site.Ids($"created > \"{minute}\""));
        Assert.DoesNotContain(issue.Id, await site.Ids($"created < '{minute}'"));
    }

    [Theory]
    [InlineData("updated", false)]
    [InlineData("updated", true)]
    [InlineData("created", false)]
    [InlineData("id", true)]
    public async Task Rows_come_in_the_order_asked(string field, bool descending)
    {
        using var site = new SampleSite();
        var issues = await site.SearchAll($"created >= 0 ORDER BY {field} {(descending ? "DESC" : "ASC")}", "created,updated", 30);
        long[] values = [.. issues.Select(i => Value(i, field))];
        Assert.Equal(descending ? values.OrderDescending() : values.Order(), values);
    }

    [Fact]
    public async Task Keys_are_ordered_by_project_and_number()
    {
        using var site = new SampleSite();
        var keys = (await site.SearchAll("project in (CORE, OPS) ORDER BY key ASC")).Select(i => i.Text("key").Split('-')).ToList();
        Assert.Equal(keys.OrderBy(k => k[0], StringComparer.Ordinal).ThenBy(k => int.Parse(k[1], CultureInfo.InvariantCulture)), keys);
    }

    private static long Value(JsonElement issue, string field) =>
        field == "id"
            ? long.Parse(issue.Text("id"), CultureInfo.InvariantCulture)
            : SampleIssue.Instant(issue.GetProperty("fields").Text(field)).ToUnixTimeMilliseconds();

    /// <summary>Central European time: summer time is not far from the months between April and September.</summary>
    private static TimeZoneInfo Zone(DateTimeOffset at) =>
        TimeZoneInfo.CreateCustomTimeZone("user", TimeSpan.FromHours(at.Month is >= 4 and <= 9 ? 2 : 1), "user", "user");
}
