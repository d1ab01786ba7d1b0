using System.Text.Json;
using KpiService.Storage;

namespace KpiService.Tests.Cli;

public sealed class BackupVerbTests : IDisposable
{
    private readonly CommandLineDriver _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Backup_and_restore_go_round()
    {
        await new KpiDatabase(_cli.At("kpi_data.db")).MigrateAsync(default);

        Assert.Equal(0, await _cli.Run("backup", _cli.At("copy.db"), "--json"));
        Assert.Equal(_cli.At("copy.db"), JsonDocument.Parse(_cli.Out).RootElement.GetProperty("file").GetString());
        Assert.Equal(0, await _cli.Run("restore", _cli.At("copy.db")));
        Assert.Contains("The database before it was kept as ", _cli.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_back_up()
    {
        Assert.Equal(1, await _cli.Run("backup"));
        Assert.StartsWith("There is no database", _cli.Error, StringComparison.Ordinal);
    }
}
