using System.Text.Json;
using KpiService.Domain.Time;
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
    [InlineData("\"1676139423810\"", "2023-02-11T18:17:03.810Z")]
    [InlineData("\"2023-02-11T18:17:03.810\\u002b0100\"", "2023-02-11T17:17:03.810Z")]
    [InlineData("\"2024-02-29T23:59:59.999-0930\"", "2024-03-01T09:29:59.999Z")]
    [InlineData("\"9999-12-31T23:59:59.999+0000\"", "9999-12-31T23:59:59.999Z")]
    public void Every_shape_of_a_date_is_the_same_instant(string json, string expected) => Assert.Equal(expected, Read(json).ToString());

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("true")]
    [InlineData("\"\"")]
    [InlineData("\"None\"")]
    [InlineData("\"10:00\"")]
    [InlineData("\"12\"")]
    [InlineData("\"20231-02-11T18:17:03.810+0000\"")]
    [InlineData("\"0000-02-11T18:17:03.810+0000\"")]
    [InlineData("\"0202-02-11T18:17:03.810+0000\"")]
    [InlineData("\"2023-02-29T18:17:03.810+0000\"")]
    [InlineData("\"2023-13-01T18:17:03.810+0000\"")]
    [InlineData("\"9999-12-31T23:59:59.999-0100\"")]
    [InlineData("253402300800000")]
    [InlineData("-9223372036854775808")]
    [InlineData("1e300")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Anything_else_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    private static Instant Read(string json) =>
        JsonSerializer.Deserialize($$"""{"id":1,"created":{{json}}}""", JiraJson.Default.WireHistory)!.Created!.Value;
}
