namespace KpiService.Sample.Simulation;

/// <summary>
/// What is going to happen, in order of time. Running it up to an instant makes everything until then happen, whoever asks and
/// however often.
/// </summary>
internal sealed class Clockwork(long start)
{
    private readonly PriorityQueue<Action<long>, (long At, long Order)> coming = new();
    private long order;

    /// <summary>The instant of the latest happening.</summary>
    public long Now { get; private set; } = start;

    public void At(long instant, Action<long> happening) => coming.Enqueue(happening, (Math.Max(instant, Now), order++));

    public void RunUntil(long instant)
    {
        while (coming.TryPeek(out _, out var next) && next.At <= instant)
        {
            Now = next.At;
            coming.Dequeue()(Now);
        }
    }
}
