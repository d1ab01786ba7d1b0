using System.Text.Json;
using KpiService.Domain;
using KpiService.Jira.Wire;

namespace KpiService.Tests.Jira;

public sealed class InstantConverterTests
{
    [Theory]
    [InlineData("\"2023-02-11T18:17:03.810-0600\"", "2023-02-12T00:17:03.810Z")]
    [InlineData("\"2023-02-11T18:17:03.810+0000\"", "2023-02-11T18:17:03.810Z")]
    [InlineData("\"2023-02-11T18:17:03.810Z\"", "2023-02-11T18:17:03.810Z")]
    [InlineData("\"2023-02-11T18:17:03.810+10:00\"", "2023-02-11T08:17:03.810Z")]
    [InlineData("\"2023-02-11T18:17:03+05:30\"", "2023-02-11T12:47:03.000Z")]
    [InlineData("1676139423810", "2023-02-11T18:17:03.810Z")]
    public void Every_shape_of_a_date_is_the_same_instant(string json, string expected) =>
        Assert.Equal(expected, Read(json).ToString());

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("true")]
    [InlineData("{}")]
    public void Anything_else_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static Instant Read(string json) =>
        JsonSerializer.Deserialize($$"""{"id":1,"created":{{json}}}""", JiraJson.Default.WireHistory)!.Created!.Value;
}
