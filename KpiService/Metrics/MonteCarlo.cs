using System.Runtime.CompilerServices;

namespace KpiService.Metrics;

/// <summary>
/// Seeded trials over a history of daily counts: each puts a future together of blocks of consecutive past days.
/// Each trial has a stream of its own, so the outcome doesn't depend on how many threads compute it.
/// </summary>
public sealed class MonteCarlo
{
    /// <summary>Trials of one forecast.</summary>
    public const int Trials = 10_000;

    private const int Chunk = 1000;

    private readonly int block;
    private readonly int stretch;
    private readonly int held;
    private readonly int blocks;
    private readonly int trials;
    private readonly int[] sums;
    private readonly ulong seed;

    /// <param name="days">Counts of consecutive past days. Blocks begin whole weeks before their end, so each lies on the weekdays that it
    /// is drawn for.</param>
    /// <exception cref="ArgumentException">The history is shorter than a block.</exception>
    public MonteCarlo(IReadOnlyList<int> days, int seed, BlockDraws draws, int trials = Trials)
    {
        block = draws.BlockDays;
        if (days.Count < block)
            throw new ArgumentException($"{days.Count} days have no block of {block}.", nameof(days));
        (this.trials, this.seed) = (trials, (ulong)(uint)seed * 0xD1342543DE82EF95);
        blocks = ((days.Count - block) / 7) + 1;
        (stretch, held) = (Math.Min(draws.Stretch, blocks), draws.Held);
        sums = new int[blocks * (block + 1)];
        for (var b = 0; b < blocks; b++)
        {
            var first = days.Count - block - (7 * b);
            for (var k = 0; k < block; k++)
                sums[At(b, k + 1)] = sums[At(b, k)] + days[first + k];
        }
    }

    /// <summary>How many are done in so many days: an outcome per trial, in ascending order.</summary>
    /// <param name="skip">Days between the history and the first of them, under a block.</param>
    public int[] HowMany(int skip, int days) => Run(stream => Sum(new Course(this, stream), skip, days));

    /// <summary>
    /// On which day (1 is the first) so many are done: an outcome per trial, in ascending order; <paramref name="most"/> + 1: not by then.
    /// </summary>
    /// <param name="skip">Days between the history and the first of them, under a block.</param>
    public int[] When(int skip, int items, int most) => Run(stream => Days(new Course(this, stream), skip, items, most));

    /// <summary>The count that at least p % of the trials reach.</summary>
    /// <param name="counts">Outcomes of <see cref="HowMany"/>.</param>
    public static int Reached(int[] counts, double p) => counts[counts.Length - Rank(counts, p)];

    /// <summary>The day by which at least p % of the trials are done.</summary>
    /// <param name="days">Outcomes of <see cref="When"/>.</param>
    public static int DoneBy(int[] days, double p) => days[Rank(days, p) - 1];

    // What floating point adds to a whole number of trials is no further trial.
    private static int Rank(int[] outcomes, double p) => (int)Math.Ceiling((p * outcomes.Length / 100) - 1e-6);

    private int At(int b, int day) => (b * (block + 1)) + day;

    private int[] Run(Func<ulong, int> trial)
    {
        var outcomes = new int[trials];
        Parallel.For(
            0,
            (trials + Chunk - 1) / Chunk,
            chunk =>
            {
                var end = Math.Min(trials, (chunk + 1) * Chunk);
                for (var k = chunk * Chunk; k < end; k++)
                    outcomes[k] = trial(Mix(seed + (ulong)k + 1));
            }
        );
        Array.Sort(outcomes);
        return outcomes;
    }

    // Compiled well at once: the first question would else wait for the runtime to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Sum(Course course, int skip, int days)
    {
        var b = course.Next();
        var (sum, left) = (-sums[At(b, skip)], skip + days);
        for (; left > block; left -= block)
        {
            sum += sums[At(b, block)];
            b = course.Next();
        }

        return sum + sums[At(b, left)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Days(Course course, int skip, int items, int most)
    {
        var b = course.Next();
        var open = items + sums[At(b, skip)];
        for (var day = -skip; day < most; day += block)
        {
            if (sums[At(b, block)] >= open)
            {
                var k = 1;
                while (sums[At(b, k)] < open)
                    k++;
                return Math.Min(day + k, most + 1);
            }

            open -= sums[At(b, block)];
            b = course.Next();
        }

        return most + 1;
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>The blocks of one trial, one after the other.</summary>
    private struct Course(MonteCarlo of, ulong stream)
    {
        private ulong stream = stream;
        private int first;
        private int drawn;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Next()
        {
            if (drawn % of.held == 0)
                first = Draw(of.blocks - of.stretch + 1);
            drawn++;
            return first + Draw(of.stretch);
        }

        private int Draw(int from) => (int)(((Mix(stream += 0x9E3779B97F4A7C15) >> 32) * (ulong)from) >> 32);
    }
}
