using System.Diagnostics;
using KpiService.Benchmarks.Scale.Serving;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Benchmarks.Scale.InProcess;

/// <summary>
/// The columns that KPIs read, as plain arrays. To sum each of them once in a plain loop is the limit that a pass over them can be held
/// against.
/// </summary>
internal sealed class PlainColumns
{
    private readonly long[][] columns;

    public PlainColumns(DataSnapshot data)
    {
        var (done, started, issues) = (data.Flow.DoneFacts, data.Flow.StartFacts, data.Issues);
        Stay[] stays =
        [
            .. Enumerable.Range(0, data.SprintHistory.StaysBySprint.Count).SelectMany(s => data.SprintHistory.StaysBySprint[s].ToArray()),
        ];
        columns =
        [
            .. new[] { done, started }.SelectMany(facts =>
                new long[][]
                {
                    [.. facts.Select(f => f.At)],
                    [.. facts.Select(f => f.StartedAt)],
                    [.. facts.Select(f => f.KnownFrom)],
                    [.. facts.Select(f => f.KnownUntil)],
                    [.. facts.Select(f => (long)f.Issue)],
                }
            ),
            [.. data.Flow.ReopeningsByTime.Select(r => r.LeftAt)],
            [.. stays.Select(s => s.From)],
            [.. stays.Select(s => s.To)],
            [.. stays.Select(s => (long)s.Issue)],
            [.. issues.DeletedTimes],
            [.. issues.CreatedTimes],
            [.. issues.ResolvedTimes],
            [.. issues.Projects.Select(p => (long)p)],
            [.. issues.Types.Select(t => (long)t)],
            [.. issues.Complete.Select(c => c ? 1L : 0)],
        ];
    }

    public long Bytes => columns.Sum(c => (long)c.Length * sizeof(long));

    /// <summary>Median milliseconds of one sum over all of it.</summary>
    public double Milliseconds(int rounds) => Timings.Median(Enumerable.Range(0, rounds).Select(_ => Time()));

    private double Time()
    {
        var began = Stopwatch.GetTimestamp();
        var sum = 0L;
        foreach (var column in columns)
            sum += Sum(column);
        var elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        GC.KeepAlive(sum);
        return elapsed;
    }

    private static long Sum(long[] column)
    {
        var sum = 0L;
        for (var i = 0; i < column.Length; i++)
            sum += column[i];
        return sum;
    }
}
