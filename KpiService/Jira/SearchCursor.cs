using System.Text.Json;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>Where a walk over a search stands.</summary>
/// <param name="From">The window in force starts at this instant of the order field, epoch ms; null: no window.</param>
/// <param name="Token">Cloud: the next page.</param>
/// <param name="Last">Cloud: order field of the last row read; a new window starts here when the token fails.</param>
/// <param name="StartAt">Data Center: rows of the window already read.</param>
internal sealed record SearchCursor(long? From = null, string? Token = null, long? Last = null, int StartAt = 0)
{
    public static SearchCursor Parse(string? text) =>
        text is null ? new() : JsonSerializer.Deserialize(text, JiraJson.Default.SearchCursor) ?? new();

    public SearchCursor Restart() => new(Last ?? From);

    public override string ToString() => JsonSerializer.Serialize(this, JiraJson.Default.SearchCursor);
}
