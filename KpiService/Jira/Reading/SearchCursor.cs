using System.Text.Json;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Reading;

/// <summary>Where a walk over a search stands.</summary>
/// <param name="From">The window in force starts at this instant of the order field, epoch ms; null: no window.</param>
/// <param name="Last">Order field of the last row read, epoch ms; a new window starts here.</param>
/// <param name="Token">Cloud: the next page.</param>
/// <param name="StartAt">Data Center: where the next page starts in the window.</param>
/// <param name="LastId">Data Center: the row expected there, the last one read.</param>
internal sealed record SearchCursor(long? From = null, long? Last = null, string? Token = null, int StartAt = 0, long? LastId = null)
{
    public static SearchCursor Parse(string? text) =>
        text is null ? new() : JsonSerializer.Deserialize(text, JiraJson.Default.SearchCursor) ?? new();

    /// <summary>A new window at the last row; what it repeats is left out by the walk.</summary>
    public SearchCursor Reopen() => new(Last ?? From, Last);

    /// <summary>Whether a page of that many rows brings more than the row it starts with again.</summary>
    public bool Advances(int rows) => rows > (LastId is null ? 0 : 1);

    public override string ToString() => JsonSerializer.Serialize(this, JiraJson.Default.SearchCursor);
}
