using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KpiService.Tests.Web;

public sealed class AskedQueryTests
{
    private static readonly Instant Now = Utc(2026, 11, 23, 12);

    [Fact]
    public void Every_parameter_is_read()
    {
        var (asked, error) = Read(
            "?projects=CORE,cloud:MOB&team=Core&boards=1,2&types=Story,Bug&labels=a,b"
                + "&epic=CORE-1&priorities=High&instance=cloud&days=90&groupBy=TEAM"
        );

        var filter = asked.Filter;
        Assert.Null(error);
        Assert.Equal(["CORE", "cloud:MOB"], filter.Projects);
        Assert.Equal("Core", filter.Team);
        Assert.Equal([1, 2], filter.Boards);
        Assert.Equal(["Story", "Bug"], filter.Types);
        Assert.Equal(["a", "b"], filter.Attributes[IssueAttributes.Labels]);
        Assert.Equal("CORE-1", filter.Epic);
        Assert.Equal(["High"], filter.Attributes[IssueAttributes.Priority]);
        Assert.Equal("cloud", filter.Instance);
        Assert.Equal("team", asked.GroupBy);
        Assert.Equal(90, asked.Days);
    }

    [Fact]
    public void Days_reach_back_from_asOf_by_whole_24_hours() =>
        Assert.Equal(
            new DateWindow(Utc(2026, 10, 24, 8), Utc(2026, 10, 31, 8)),
            Read("?days=7&asOf=2026-10-31T08:00:00Z", "Europe/Berlin").Asked.Window
        );

    [Fact]
    public void Dates_are_days_of_the_reporting_zone_both_included() =>
        Assert.Equal(
            new DateWindow(Utc(2026, 3, 27, 23), Utc(2026, 3, 29, 22).AddMilliseconds(-1)),
            Read("?from=2026-03-28&to=2026-03-29", "Europe/Berlin").Asked.Window
        );

    [Fact]
    public void A_to_after_asOf_is_cut() =>
        Assert.Equal(new DateWindow(Utc(2026, 11, 1), Now), Read("?from=2026-11-01&to=2027-01-01").Asked.Window);

    [Fact]
    public void A_day_whose_midnight_summer_time_skips_begins_after_the_gap() =>
        Assert.Equal(Utc(2026, 3, 8, 5), Read("?from=2026-03-08", "America/Havana").Asked.Window?.From);

    [Fact]
    public void No_window_asked_is_no_window() => Assert.Null(Read("?projects=CORE").Asked.Window);

    [Fact]
    public void A_plus_that_became_a_blank_is_still_an_offset() =>
        Assert.Equal(Utc(2026, 3, 31, 10), Read("?asOf=2026-03-31T12:00:00+02:00").Asked.AsOf);

    [Theory]
    [InlineData("?days=abc", "days", "abc", "a whole number from 1 to 36500")]
    [InlineData("?days=0", "days", "0", "a whole number")]
    [InlineData("?days=9999999999", "days", "9999999999", "a whole number")]
    [InlineData("?from=2026-02-30", "from", "2026-02-30", "a date like")]
    [InlineData("?from=2026-03-02&to=2026-03-01", "to", "2026-03-01", "not before from")]
    [InlineData("?from=2027-03-02", "from", "2027-03-02", "not after asOf")]
    [InlineData("?asOf=yesterday", "asOf", "yesterday", "an instant like")]
    [InlineData("?asOf=2027-03-02T00:00:00Z", "asOf", "2027", "not in the future")]
    [InlineData("?boards=1,x", "boards", "x", "board ids")]
    [InlineData("?projects=A,,B", "projects", "A,,B", "without empty places")]
    [InlineData("?groupBy=person", "groupBy", "person", "project, team, board, type, category, epic, month")]
    public void A_malformed_value_is_named_with_what_is_accepted(string query, string parameter, string value, string accepted)
    {
        var error = Read(query).Error;

        Assert.Contains($"'{parameter}'", error);
        Assert.Contains(value, error);
        Assert.Contains(accepted, error);
    }

    [Theory]
    [InlineData("?days=90&from=2026-01-01", "'days' excludes 'from' and 'to'")]
    [InlineData("?to=2026-01-01", "'to' needs 'from'")]
    [InlineData("?team=A&team=B", "'team' is given 2 times")]
    [InlineData("?project=A", "There is no parameter 'project'. Did you mean 'projects'?")]
    [InlineData("?colour=red", "There is no parameter 'colour'. Accepted: projects")]
    public void Parameters_that_do_not_belong_are_refused(string query, string message) => Assert.Contains(message, Read(query).Error);

    private static (AskedQuery Asked, string? Error) Read(string query, string zone = "UTC")
    {
        var reader = new QueryReader(new QueryCollection(QueryHelpers.ParseQuery(query)));
        reader.AllowOnly([.. FilterParameters.All.Select(p => p.Name)]);
        return (AskedQuery.Read(reader, Now, TimeZoneInfo.FindSystemTimeZoneById(zone)), reader.Error);
    }

    private static Instant Utc(int year, int month, int day, int hour = 0) =>
        Instant.From(new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero));
}
