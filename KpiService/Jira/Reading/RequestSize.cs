using KpiService.Jira.Connection;

namespace KpiService.Jira.Reading;

/// <summary>
/// How much is asked for at a time. What Jira can't answer for is halved; after some answers the double is tried again: it may have been an
/// outage.
/// An attempt to grow that fails makes the next one wait four times as long: then it is the size. Safe to use from several threads.
/// </summary>
internal sealed class RequestSize
{
    private const int AnswersBeforeGrowth = 3;
    private const int Slowdown = 4;

    private readonly Lock gate = new();
    private readonly int wished;
    private int current;
    private int answers;
    private long answersNeeded = AnswersBeforeGrowth;
    private bool hasJustGrown;

    /// <param name="wished">The size to begin with, never exceeded.</param>
    public RequestSize(int wished) => this.wished = current = wished;

    public int Current
    {
        get
        {
            lock (gate)
                return current;
        }
    }

    public bool IsReduced => Current < wished;

    /// <summary>Asks until an answer comes; what fails at the smallest size, with full patience, fails.</summary>
    public async Task<T> AskAsync<T>(Func<int, RetryPatience, Task<T>> ask)
    {
        while (true)
        {
            var size = Current;
            try
            {
                var answer = await ask(size, size > 1 ? RetryPatience.Brief : RetryPatience.Full);
                Worked(size);
                return answer;
            }
            catch (JiraException failure) when (failure.MayBeTooMuch && Reduce(size)) { }
        }
    }

    public void Worked(int size)
    {
        lock (gate)
        {
            if (size != current)
                return;
            hasJustGrown = false;
            if (current == wished || ++answers < answersNeeded)
                return;
            (answers, hasJustGrown) = (0, true);
            current = Math.Min(wished, current * 2);
        }
    }

    /// <returns>False when there is nothing smaller.</returns>
    public bool Reduce(int size)
    {
        lock (gate)
        {
            if (size <= 1)
                return false;
            // Another request has found out already.
            if (size > current)
                return true;
            if (hasJustGrown)
                answersNeeded *= Slowdown;
            (answers, hasJustGrown) = (0, false);
            current = size / 2;
            return true;
        }
    }
}
