namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>Times of a question in milliseconds, by the server's clock and by the client's.</summary>
/// <param name="Server">Median up to the first byte; null where the service doesn't say.</param>
/// <param name="Client">Median with the whole body.</param>
internal sealed record Timings(int Answers, double? Server, double Client, double ClientLongest)
{
    public static Timings? Of(IReadOnlyCollection<Load.Answered> answers) =>
        answers.Count == 0
            ? null
            : new(
                answers.Count,
                answers.All(a => a.ServerMilliseconds is null) ? null : Median(answers.Select(a => a.ServerMilliseconds).OfType<double>()),
                Median(answers.Select(a => a.Milliseconds)),
                answers.Max(a => a.Milliseconds)
            );

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>What a question took.</summary>
/// <param name="First">The very first time in the process, when code is compiled and nothing is kept.</param>
/// <param name="New">Not asked before; null where it takes no parameter.</param>
/// <param name="Again">Asked before.</param>
/// <param name="Unchanged">The client has the answer already (304); null where answers have no tag.</param>
/// <param name="Bytes">Characters of the body.</param>
internal sealed record QuestionTimings(
    string Name,
    string Path,
    Timings? First,
    Timings? New,
    Timings? Again,
    Timings? Unchanged,
    int Bytes,
    int Errors
);
