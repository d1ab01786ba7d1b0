using System.CommandLine;
using KpiService.Cli.Output;
using KpiService.Storage.Backups;

namespace KpiService.Cli.Verbs;

internal static class RestoreVerb
{
    private static readonly Argument<string> Source = new("FILE") { Description = "The backup to restore." };

    public static Verb Verb { get; } =
        new(
            "restore",
            "Puts a backup in the place of the database. The backup is validated first, and the old file is kept beside it.",
            "restore data/backups/kpi_data_20260301_023000.db"
        )
        {
            Arguments = [Source],
            Options = [CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        await using var services = ToolServices.Create(call.Configuration);
        var restored = await services.Get<DatabaseRestore>().RestoreAsync(call.Arguments.GetValue(Source) ?? "", ct);
        var kept = restored.KeptAs is null ? "" : $"\nThe database before it was kept as {restored.KeptAs}";
        await call.Terminal.Out.WriteLineAsync(call.Json ? Text.Json(restored) : $"Restored to {restored.File}{kept}");
        return ExitCode.Done;
    }
}
