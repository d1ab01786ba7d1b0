using System.CommandLine;
using KpiService.Cli.Output;
using KpiService.Sync;

namespace KpiService.Cli.Verbs;

internal static class PurgeVerb
{
    private static readonly Option<bool> Sample = new("--sample") { Description = "Empty a database of sample data." };

    public static Verb Verb { get; } =
        new(
            "purge",
            "Removes the stored data of projects, or sample data, for good. Jira is not touched.",
            "purge --projects OLD,WEB",
            "purge --sample --db data/try.db"
        )
        {
            Options = [CommonOptions.Projects, Sample, CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Projects is null != call.Value(Sample))
            throw new UsageException("Say what to remove: purge --projects A,B or purge --sample.");
        await using var services = await call.OpenAsync(ct);
        var purge = services.Get<DataPurge>();
        if (call.Projects is { } projects)
            await ReportAsync(call, await purge.RemoveAsync(projects, ct));
        else
        {
            await purge.RemoveSampleAsync(ct);
            await ReportAsync(call, []);
        }

        return ExitCode.Done;
    }

    private static Task ReportAsync(VerbCall call, IReadOnlyList<PurgedProject> removed)
    {
        if (call.Json)
            return call.Terminal.Out.WriteLineAsync(Text.Json(removed));
        return call.Terminal.Out.WriteLineAsync(
            removed.Count == 0
                ? "The sample data were removed."
                : string.Join(
                    '\n',
                    removed.Select(p =>
                        $"{p.Instance}:{p.Key} was removed with {Text.Number(p.Issues)} issues. If it is still configured, the next sync "
                        + "fetches it anew."
                    )
                )
        );
    }
}
