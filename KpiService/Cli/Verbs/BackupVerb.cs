using System.CommandLine;
using KpiService.Cli.Output;
using KpiService.Storage.Backups;

namespace KpiService.Cli.Verbs;

internal static class BackupVerb
{
    private static readonly Argument<string?> Target = new("FILE")
    {
        Description = "The file to write (default: backups/kpi_data_yyyyMMdd_HHmmss.db beside the database).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Verb Verb { get; } =
        new(
            "backup",
            "Writes a consistent copy of the database, also while the service runs.",
            "backup",
            "backup /mnt/safe/kpi.db --db data/kpi_data.db"
        )
        {
            Arguments = [Target],
            Options = [CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        await using var services = ToolServices.Create(call.Configuration);
        var written = await services.Get<DatabaseBackup>().CreateAsync(call.Arguments.GetValue(Target), ct);
        await call.Terminal.Out.WriteLineAsync(call.Json ? Text.Json(written) : $"{written.File} ({Text.Bytes(written.SizeBytes)})");
        return ExitCode.Done;
    }
}
