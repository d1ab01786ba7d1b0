using System.Collections.Concurrent;
using KpiService.Benchmarks.Load;
using KpiService.Benchmarks.Scale.World;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>
/// Clients that each ask one question a second, half of them the usual ones, the others with a window of their own, while issues change
/// every few seconds. A client whose answer takes longer asks next when it has come.
/// </summary>
internal sealed class Crowd(HttpClient client, IReadOnlyList<Question> questions, IssueChanges changes)
{
    private const int Clients = 50;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ChangeEvery = TimeSpan.FromSeconds(5);

    private readonly ConcurrentBag<(string Name, Answered Answer)> answers = [];
    private readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();
    private int late;
    private int changed;

    public async Task<CrowdReport> RunAsync(TimeSpan limit, IReadOnlyDictionary<string, QuestionTimings> alone, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        over.CancelAfter(limit);
        var asking = Task.WhenAll(Enumerable.Range(0, Clients).Select(number => AskAsync(number, over.Token)));
        await ChangeAsync(over.Token);
        await asking;
        return CrowdReport.Of(Clients, limit, changed, late, [.. answers], alone);
    }

    private async Task AskAsync(int number, CancellationToken over)
    {
        await DelayAsync(Pace * number / Clients, over);
        for (var i = number; !over.IsCancellationRequested; i++)
        {
            var question = questions[i % questions.Count];
            var address = number % 2 == 0 ? question.Usual : question.New(number, now);
            var answer = await Answered.AskAsync(client, address, CancellationToken.None);
            answers.Add((question.Name, answer with { Body = "" }));
            if (answer.Milliseconds > Pace.TotalMilliseconds)
                Interlocked.Increment(ref late);
            await DelayAsync(Pace - TimeSpan.FromMilliseconds(Math.Min(answer.Milliseconds, Pace.TotalMilliseconds)), over);
        }
    }

    private async Task ChangeAsync(CancellationToken over)
    {
        while (true)
        {
            await DelayAsync(ChangeEvery, over);
            if (over.IsCancellationRequested)
                return;
            await changes.WriteAsync(CancellationToken.None);
            changed++;
        }
    }

    private static async Task DelayAsync(TimeSpan time, CancellationToken over) =>
        await Task.Delay(time, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
