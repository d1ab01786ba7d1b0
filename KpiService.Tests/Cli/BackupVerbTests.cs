using System.Text.Json;
using KpiService.Storage;

namespace KpiService.Tests.Cli;

public sealed class BackupVerbTests : IDisposable
{
    private readonly CommandLineDriver cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Backup_and_restore_go_round()
    {
        await new KpiDatabase(cli.At("kpi_data.db")).MigrateAsync(default);

        Assert.Equal(0, await cli.Run("backup", cli.At("copy.db"), "--json"));
        Assert.Equal(cli.At("copy.db"), JsonDocument.Parse(cli.Out).RootElement.GetProperty("file").GetString());
        Assert.Equal(0, await cli.Run("restore", cli.At("copy.db")));
        Assert.Contains("The database before it was kept as ", cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_back_up()
    {
        Assert.Equal(1, await cli.Run("backup"));
        Assert.StartsWith("There is no database", cli.Error, StringComparison.Ordinal);
    }
}
