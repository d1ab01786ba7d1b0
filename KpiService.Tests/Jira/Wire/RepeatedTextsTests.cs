using System.Text;
using System.Text.Json;
using KpiService.Jira.Wire;

namespace KpiService.Tests.Jira.Wire;

public sealed class RepeatedTextsTests
{
    [Fact]
    public void The_same_text_is_the_same_object() => Assert.Same(Read("\"In Progress\""), Read("\"In Progress\""));

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"tab\\t quote\\\" \\u00e9\"", "tab\t quote\" é")]
    [InlineData("\"für 👩‍🚀\"", "für 👩‍🚀")]
    [InlineData(
        "\"a text that is longer than what is kept, so that it is read anew\"",
        "a text that is longer than what is kept, so that it is read anew"
    )]
    public void Every_text_is_what_was_sent(string json, string text)
    {
        Assert.Equal(text, Read(json));
        Assert.Equal(text, Read(json));
    }

    [Fact]
    public void More_texts_than_places_stay_apart_also_for_several_threads() =>
        Parallel.For(
            0,
            20_000,
            i =>
            {
                var text = $"text {i % 9973}";
                Assert.Equal(text, Read($"\"{text}\""));
            }
        );

    private static string? Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return RepeatedTexts.Read(ref reader);
    }
}
