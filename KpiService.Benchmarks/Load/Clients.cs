using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KpiService.Benchmarks.Load;

/// <summary>What clients met.</summary>
/// <param name="Milliseconds">Of each answer, ascending.</param>
/// <param name="Torn">Answers with parts of different data versions.</param>
/// <param name="Errors">Requests without a 200.</param>
/// <param name="Versions">Data versions seen.</param>
internal sealed record Measured(IReadOnlyList<double> Milliseconds, int Torn, int Errors, int Versions)
{
    public int Answers => Milliseconds.Count;

    public double Percentile(double share) => Answers == 0 ? double.NaN : Milliseconds[(int)Math.Ceiling(share * Answers) - 1];
}

/// <summary>Eight clients that ask for the pages of the dashboard one after the other, each at its own place in the round.</summary>
internal static partial class Clients
{
    private const int Count = 8;

    private static readonly string[] Pages =
    [
        "/api/overview",
        "/api/kpis",
        "/api/kpis?days=30",
        "/api/overview?days=365",
        "/api/kpis/cycle-time/page",
        "/api/velocity",
        "/api/data-quality",
        "/api/data",
    ];

    /// <summary>Asks until the time is over or the load is cancelled.</summary>
    public static async Task<Measured> RunAsync(HttpClient client, TimeSpan limit, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        over.CancelAfter(limit);
        var answers = new ConcurrentBag<(double Milliseconds, bool Good, string[] Versions)>();
        await Task.WhenAll(
            Enumerable
                .Range(0, Count)
                .Select(async number =>
                {
                    for (var i = number; !over.IsCancellationRequested; i++)
                        answers.Add(await AskAsync(client, Pages[i % Pages.Length]));
                })
        );
        return new(
            [.. answers.Select(a => a.Milliseconds).Order()],
            answers.Count(a => a.Versions.Length > 1),
            answers.Count(a => !a.Good),
            answers.SelectMany(a => a.Versions).Distinct().Count()
        );
    }

    private static async Task<(double Milliseconds, bool Good, string[] Versions)> AskAsync(HttpClient client, string page)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(page);
        var body = await answer.Content.ReadAsStringAsync();
        var elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return (elapsed, answer.IsSuccessStatusCode, [.. Version().Matches(body).Select(m => m.Groups[1].Value).Distinct()]);
    }

    [GeneratedRegex("\"dataVersion\":\"([^\"]*)\"")]
    private static partial Regex Version();
}
