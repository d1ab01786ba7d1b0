using KpiService.Jira.Connection;

namespace KpiService.Jira.Reading;

/// <summary>
/// Tells an issue that can't be read from a Jira that is down: one after the other failing, without one in between that can be read, is
/// Jira.
/// Safe to use from several threads.
/// </summary>
internal sealed class LastingFailures
{
    private const int MostInARow = 10;

    private int inARow;

    /// <summary>The first one has all the patience there is, those after it in a row little.</summary>
    public RetryPatience Patience => Volatile.Read(ref inARow) == 0 ? RetryPatience.Full : RetryPatience.Brief;

    /// <summary>An issue could be read.</summary>
    public void End() => Volatile.Write(ref inARow, 0);

    /// <summary>Counts a failure; false: it is not the issue's own.</summary>
    public bool Takes(JiraException failure) => failure.MayBeTooMuch && Interlocked.Increment(ref inARow) <= MostInARow;
}
