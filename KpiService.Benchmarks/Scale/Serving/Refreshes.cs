using System.Diagnostics;
using KpiService.Benchmarks.Load;
using KpiService.Benchmarks.Scale.World;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>How soon changed issues are in the answers.</summary>
/// <param name="Issues">Changed each time.</param>
/// <param name="SeenSeconds">From the commit to an answer without a computation that has the new data version; each time.</param>
/// <param name="AnsweredSeconds">From the commit to KPIs of the new data version.</param>
/// <param name="Log">What the service says of it.</param>
/// <param name="Gauges">What its metrics say of loads and refreshes.</param>
internal sealed record RefreshTimings(
    int Issues,
    IReadOnlyList<double> SeenSeconds,
    IReadOnlyList<double> AnsweredSeconds,
    IReadOnlyList<string> Log,
    IReadOnlyList<string> Gauges
);

/// <summary>Changes issues and asks until the service has seen it.</summary>
internal sealed class Refreshes(ServiceProcess service, HttpClient client, IssueChanges changes)
{
    private const string Plain = "/api/statuses";
    private const int Times = 5;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    public async Task<RefreshTimings> MeasureAsync(CancellationToken ct)
    {
        var (seen, answered) = (new List<double>(), new List<double>());
        var before = service.LoadLines.Count;
        for (var i = 0; i < Times; i++)
        {
            // The service has done with the change before, as after a sync.
            await Task.Delay(Between, ct);
            var version = await changes.WriteAsync(ct);
            var committed = Stopwatch.GetTimestamp();
            seen.Add(await UntilAsync(Plain, version, committed, ct));
            answered.Add(await UntilAsync(Questions.Kpis.Usual, version, committed, ct));
        }

        return new(changes.Count, seen, answered, [.. service.LoadLines.Skip(before)], await GaugesAsync(ct));
    }

    private async Task<double> UntilAsync(string address, string version, long since, CancellationToken ct)
    {
        while (true)
        {
            var answer = await Answered.AskAsync(client, address, ct);
            var elapsed = Stopwatch.GetElapsedTime(since);
            if (answer.TagVersion == version)
                return elapsed.TotalSeconds;
            if (elapsed > Longest)
                throw new TimeoutException($"{address} has {answer.TagVersion} and not {version} after {elapsed}.");
            await Task.Delay(5, ct);
        }
    }

    private async Task<IReadOnlyList<string>> GaugesAsync(CancellationToken ct)
    {
        var text = await client.GetStringAsync("/metrics", ct);
        return [.. text.Split('\n').Where(l => !l.StartsWith('#') && (l.Contains("refresh") || l.Contains("snapshot")))];
    }
}
