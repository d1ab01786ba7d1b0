using System.CommandLine;
using System.Globalization;

namespace KpiService.Benchmarks.SyncScale;

/// <summary>
/// <c>sync-scale</c>: a full sync in a process of its own against a bare downloader of the same requests. A first sync, not measured,
/// records the requests and warms the Jira up.
/// </summary>
internal static class SyncScaleCommand
{
    private static readonly Option<string> Jira = new("--jira") { Required = true, Description = "Base address of the Jira." };
    private static readonly Option<string> Email = new("--email")
    {
        DefaultValueFactory = _ => "",
        Description = "Account of a Jira Cloud; leave out on Data Center.",
    };
    private static readonly Option<string> Token = new("--token") { Required = true, Description = "API token." };
    private static readonly Option<string> Projects = new("--projects")
    {
        Required = true,
        Description = "Project keys, separated by commas.",
    };
    private static readonly Option<int?> Days = new("--days")
    {
        Description = "Lookback of the sync in days (default: that of the service).",
    };
    private static readonly Option<int> Rounds = new("--rounds")
    {
        DefaultValueFactory = _ => 1,
        Description = "How often both are measured.",
    };
    private static readonly Option<FileInfo> Program = new("--program")
    {
        DefaultValueFactory = _ => new FileInfo(Path.Combine(AppContext.BaseDirectory, "KpiService.dll")),
        Description = "The service that is measured, e.g. out/KpiService.dll after dotnet publish (default: as built with this program).",
    };

    public static Command Create()
    {
        var command = new Command("sync-scale", "Measures a full sync against a bare downloader.")
        {
            Jira,
            Email,
            Token,
            Projects,
            Days,
            Rounds,
            Program,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult asked, CancellationToken ct)
    {
        using var folder = new ScaleFolder(
            asked.GetRequiredValue(Jira),
            asked.GetRequiredValue(Email),
            asked.GetRequiredValue(Token),
            asked.GetRequiredValue(Projects).Split(',')
        );
        var days = asked.GetValue(Days);
        var (requests, _) = await RecordedSync.RunAsync(folder, days, ct);
        Say($"{requests.Sent.Count} requests, at most {requests.MostAtOnce} at a time");
        var recorded = await folder.StoreAsync(requests, ct);
        for (var round = 0; round < asked.GetValue(Rounds); round++)
        {
            var sync = await SyncProcess.RunAsync(asked.GetRequiredValue(Program).FullName, folder, days, ct);
            Say(
                $"sync {sync.Seconds:0.0} s ({sync.Issues} issues, {sync.Issues / sync.Seconds:0} a second, {sync.Requests} requests, process {sync.ProcessSeconds:0.0} s, peak {sync.PeakBytes / 1048576.0:0} MiB)"
            );
            var (_, warm) = await RecordedSync.RunAsync(folder, days, ct);
            foreach (var atOnce in new[] { 1, requests.MostAtOnce })
            {
                var bare = await Downloader.RunAsync(recorded, atOnce, ct);
                Say(
                    $"downloader, {atOnce} at a time: {bare.Seconds:0.0} s ({bare.Bytes / 1048576.0:0} MiB); ratio {sync.Seconds / bare.Seconds:0.00}, {warm / bare.Seconds:0.00} in a running process ({warm:0.0} s)"
                );
            }
        }
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
