using KpiService.Features.Sprints;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace KpiService.Tests.Features.Sprints;

public sealed class SprintListingTests
{
    private readonly SprintListing listing = new("the list", "the total", latest: 24);

    [Theory]
    [InlineData("", 1000, int.MaxValue)]
    [InlineData("", 1001, 24)]
    [InlineData("all", 1001, int.MaxValue)]
    [InlineData("latest", 3, 24)]
    public void A_list_is_whole_unless_very_many_are_stored_or_it_is_asked_otherwise(string asked, int stored, int expected) =>
        Assert.Equal(expected, listing.Most(SprintsListed.Read(Query(asked)), stored));

    [Fact]
    public void A_wrong_wish_is_refused_with_the_accepted_ones()
    {
        var query = Query("newest");
        SprintsListed.Read(query);
        Assert.True(query.Failed);
        Assert.Contains("latest", query.Error);
    }

    private static QueryReader Query(string asked) =>
        new(new QueryCollection(new Dictionary<string, StringValues>(asked.Length == 0 ? [] : [new("list", asked)])));
}
