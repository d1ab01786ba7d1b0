using KpiService.Jira.Connection;

namespace KpiService.Tests.Jira;

public sealed class JiraWordsTests
{
    [Theory]
    [InlineData("""{"errorMessages":["One.","Two."],"errors":{"project":"Unknown."}}""", "One. Two. project: Unknown.")]
    [InlineData("""{"message":"Rate limit exceeded.","status-code":429}""", "Rate limit exceeded.")]
    [InlineData("{broken", "{broken")]
    [InlineData("Client must be authenticated.", "Client must be authenticated.")]
    [InlineData(
        "<html><head><title>502 Bad Gateway</title></head><body>\n<h1>502</h1><script>x()</script>&amp; so on</body></html>",
        "a web page titled “502 Bad Gateway”: 502 & so on"
    )]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("""{"errorMessages":[],"errors":{}}""", null)]
    public void Jiras_words_are_found_in_any_kind_of_body(string? body, string? expected) => Assert.Equal(expected, JiraWords.Of(body));

    [Fact]
    public void Long_words_are_cut() => Assert.Equal(401, JiraWords.Of(new string('x', 5000))!.Length);
}
