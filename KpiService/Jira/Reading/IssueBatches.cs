using KpiService.Jira.Connection;

namespace KpiService.Jira.Reading;

/// <summary>
/// Reads issues by id, as many at a time as Jira can answer for; what fails lastingly for a single issue is that issue's own.
/// </summary>
/// <param name="most">Issues a request may name.</param>
internal sealed class IssueBatches(int most)
{
    private readonly RequestSize size = new(most);
    private readonly LastingFailures failures = new();

    /// <summary>True: Jira could not answer for as many as it should.</summary>
    public bool IsReduced => size.IsReduced;

    /// <param name="read">Reads some of them, all or none.</param>
    /// <returns>Why issues could not be read, by id.</returns>
    public async Task<Dictionary<long, JiraException>> ReadAsync(
        IReadOnlyList<long> ids,
        Func<IReadOnlyList<long>, RetryPatience, Task> read
    )
    {
        var failed = new Dictionary<long, JiraException>();
        for (var at = 0; at < ids.Count; )
        {
            IReadOnlyList<long> some = [.. ids.Skip(at).Take(size.Current)];
            try
            {
                await read(some, some.Count > 1 ? RetryPatience.Brief : failures.Patience);
                size.Worked(some.Count);
                failures.End();
                at += some.Count;
            }
            catch (JiraException heavy) when (heavy.MayBeTooMuch && size.Reduce(some.Count)) { }
            catch (JiraException lasting) when (failures.Takes(lasting))
            {
                failed[some[0]] = lasting;
                at++;
            }
        }

        return failed;
    }
}
