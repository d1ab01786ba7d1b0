using System.CommandLine;
using System.Globalization;

namespace KpiService.Benchmarks.Scale;

/// <summary>
/// <c>scale</c>: a full sync in a process of its own against a bare downloader of the same requests. A first sync, not measured, records
/// the requests and warms the Jira up.
/// </summary>
internal static class ScaleCommand
{
    private static readonly Option<string> Jira = new("--jira") { Required = true, Description = "Base address of the Jira." };
    private static readonly Option<string> Email = new("--email") { DefaultValueFactory = _ => "", Description = "Account of a Jira Cloud; leave out on Data Center." };
    private static readonly Option<string> Token = new("--token") { Required = true, Description = "API token." };
    private static readonly Option<string> Projects = new("--projects") { Required = true, Description = "Project keys, separated by commas." };
    private static readonly Option<int?> Days = new("--days") { Description = "Lookback of the sync in days (default: that of the service)." };
    private static readonly Option<int> Rounds = new("--rounds") { DefaultValueFactory = _ => 1, Description = "How often both are measured." };

    public static Command Create()
    {
        var command = new Command("scale", "Measures a full sync against a bare downloader.") { Jira, Email, Token, Projects, Days, Rounds };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult asked, CancellationToken ct)
    {
        using var folder = new ScaleFolder(
            asked.GetRequiredValue(Jira), asked.GetRequiredValue(Email), asked.GetRequiredValue(Token), asked.GetRequiredValue(Projects).Split(','));
        var requests = await RecordedSync.RunAsync(folder, asked.GetValue(Days), ct);
        Console.WriteLine($"{requests.Sent.Count} requests, at most {requests.MostAtOnce} at a time");
        for (var round = 0; round < asked.GetValue(Rounds); round++)
        {
            var sync = await SyncProcess.RunAsync(folder, asked.GetValue(Days), ct);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"sync {sync.Seconds:0.0} s ({sync.Issues} issues, {sync.Issues / sync.Seconds:0} a second, {sync.Requests} requests, " +
                $"process {sync.ProcessSeconds:0.0} s, peak {sync.PeakBytes / 1048576.0:0} MiB)"));
            foreach (var atOnce in new[] { 1, requests.MostAtOnce })
            {
                var (seconds, bytes) = await Downloader.RunAsync(requests, atOnce, ct);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"downloader, {atOnce} at a time: {seconds:0.0} s ({bytes / 1048576.0:0} MiB); ratio {sync.Seconds / seconds:0.00}"));
            }
        }
    }
}
