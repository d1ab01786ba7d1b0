using KpiService.Domain;

namespace KpiService.Tests.Domain;

public sealed class QualifiedKeyTests
{
    [Theory]
    [InlineData("CORE", null, "CORE")]
    [InlineData("cloud:CORE", "cloud", "CORE")]
    [InlineData(":CORE", null, "CORE")]
    [InlineData("cloud:CORE-1", "cloud", "CORE-1")]
    public void A_key_is_read_with_or_without_its_Jira(string text, string? instance, string key) =>
        Assert.Equal(new QualifiedKey(instance, key), QualifiedKey.Parse(text));

    [Theory]
    [InlineData("core", true)]
    [InlineData("Cloud:Core", true)]
    [InlineData("server:CORE", false)]
    [InlineData("cloud:MOB", false)]
    public void It_means_a_key_of_one_Jira_or_of_any(string text, bool expected) =>
        Assert.Equal(expected, QualifiedKey.Parse(text).Means("cloud", "CORE"));

    [Fact]
    public void It_is_written_as_it_is_read() =>
        Assert.Equal(["CORE", "cloud:CORE"], new[] { "CORE", "cloud:CORE" }.Select(t => QualifiedKey.Parse(t).ToString()));
}
