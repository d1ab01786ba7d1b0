using System.Runtime.CompilerServices;

namespace KpiService.Metrics;

/// <summary>Seeded trials over a history of daily counts. Each trial has a stream of its own, so the outcome doesn't depend on how many threads compute it.</summary>
public sealed class MonteCarlo
{
    /// <summary>Trials of one forecast.</summary>
    public const int Trials = 10_000;

    private const int Chunk = 1000;

    private readonly int[][] pools;
    private readonly ulong seed;

    /// <param name="days">Count of each past day; a future day is drawn from the past days of its weekday.</param>
    public MonteCarlo(IReadOnlyList<(DayOfWeek Day, int Count)> days, int seed)
    {
        this.seed = (ulong)(uint)seed * 0xD1342543DE82EF95;
        pools = [.. Enum.GetValues<DayOfWeek>().Select(d => days.Where(x => x.Day == d).Select(x => x.Count).ToArray())];
        if (pools.Any(p => p.Length == 0)) throw new ArgumentException("Every weekday needs a past day to draw from.", nameof(days));
    }

    /// <summary>How many are done in so many days: an outcome per trial, in ascending order.</summary>
    public int[] HowMany(DayOfWeek first, int days) => Run(stream => Sum(stream, first, days));

    /// <summary>On which day (1 is the first) so many are done: an outcome per trial, in ascending order; <paramref name="most"/> + 1: not by then.</summary>
    public int[] When(DayOfWeek first, int items, int most) => Run(stream => Days(stream, first, items, most));

    /// <summary>The count that at least p % of the trials reach.</summary>
    /// <param name="counts">Outcomes of <see cref="HowMany"/>.</param>
    public static int Reached(int[] counts, int p) => counts[counts.Length - Rank(counts, p)];

    /// <summary>The day by which at least p % of the trials are done.</summary>
    /// <param name="days">Outcomes of <see cref="When"/>.</param>
    public static int DoneBy(int[] days, int p) => days[Rank(days, p) - 1];

    private static int Rank(int[] outcomes, int p) => (int)Math.Ceiling(p * (long)outcomes.Length / 100.0);

    private int[] Run(Func<ulong, int> trial)
    {
        var outcomes = new int[Trials];
        Parallel.For(0, Trials / Chunk, chunk =>
        {
            for (var k = chunk * Chunk; k < (chunk + 1) * Chunk; k++) outcomes[k] = trial(Mix(seed + (ulong)k + 1));
        });
        return Sorted(outcomes);
    }

    /// <summary>Outcomes are small numbers: counting them is faster than comparing them.</summary>
    private static int[] Sorted(int[] outcomes)
    {
        var counts = new int[outcomes.Max() + 1];
        foreach (var outcome in outcomes) counts[outcome]++;
        var k = 0;
        for (var value = 0; value < counts.Length; value++)
        {
            outcomes.AsSpan(k, counts[value]).Fill(value);
            k += counts[value];
        }

        return outcomes;
    }

    // Compiled well at once: the first question would else wait for the runtime to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Sum(ulong stream, DayOfWeek first, int days)
    {
        var (sum, day, bits) = (0, (int)first, 0UL);
        for (var k = 0; k < days; k++, day = day == 6 ? 0 : day + 1) sum += Draw(ref stream, ref bits, k, pools[day]);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Days(ulong stream, DayOfWeek first, int items, int most)
    {
        var (sum, day, bits) = (0, (int)first, 0UL);
        for (var k = 1; k <= most; k++, day = day == 6 ? 0 : day + 1)
        {
            sum += Draw(ref stream, ref bits, k - 1, pools[day]);
            if (sum >= items) return k;
        }

        return most + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Draw(ref ulong stream, ref ulong bits, int k, int[] pool)
    {
        // One mix serves two draws of 32 bits.
        bits = (k & 1) == 0 ? Mix(stream += 0x9E3779B97F4A7C15) : bits >> 32;
        return pool[(int)(((bits & uint.MaxValue) * (ulong)pool.Length) >> 32)];
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
