using System.Collections.Concurrent;

namespace KpiService.Benchmarks.Load;

/// <summary>What clients met.</summary>
/// <param name="Milliseconds">Of each answer, ascending.</param>
/// <param name="Torn">Answers with parts of different data versions, or cut off.</param>
/// <param name="Errors">Requests without a 200.</param>
/// <param name="Versions">Data versions seen.</param>
internal sealed record Measured(IReadOnlyList<double> Milliseconds, int Torn, int Errors, int Versions)
{
    public int Answers => Milliseconds.Count;

    public double Percentile(double share) => Answers == 0 ? double.NaN : Milliseconds[(int)Math.Ceiling(share * Answers) - 1];
}

/// <summary>Eight clients that ask for the pages of the dashboard one after the other, each at its own place in the round.</summary>
internal static class Clients
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
        var answers = new ConcurrentBag<Answered>();
        await Task.WhenAll(
            Enumerable
                .Range(0, Count)
                .Select(async number =>
                {
                    for (var i = number; !over.IsCancellationRequested; i++)
                        answers.Add(await Answered.AskAsync(client, Pages[i % Pages.Length], CancellationToken.None) with { Body = "" });
                })
        );
        return new(
            [.. answers.Select(a => a.Milliseconds).Order()],
            answers.Count(a => a.Torn),
            answers.Count(a => !a.Good),
            answers.SelectMany(a => a.Versions).Distinct().Count()
        );
    }
}
