using KpiService.Cli;

namespace KpiService.Tests.Cli;

public sealed class HostArgumentTests
{
    [Fact]
    public void Arguments_of_the_host_and_settings_are_taken_out_wherever_they_stand()
    {
        var split = HostArguments.Split([
            "--environment=Development",
            "sync",
            "--database:path=x.db",
            "--days",
            "3",
            "--urls=http://a",
            "--contentRoot=/x",
        ]);

        Assert.Equal(["sync", "--days", "3", "--urls=http://a"], split.Own);
        Assert.Equal(["--environment=Development", "--contentRoot=/x"], split.Host);
        Assert.Equal("x.db", split.Settings["Database:Path"]);
    }
}
