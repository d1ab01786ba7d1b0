using System.Globalization;
using KpiService.Domain.Facts;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Mapping;

/// <summary>From the histories Jira sends to facts.</summary>
internal static class ChangelogMapper
{
    /// <summary>An embedded history; cut off where Jira counts more entries than it sent.</summary>
    public static ChangelogFact ToFact(WireChangelog changelog)
    {
        var histories = changelog.Histories ?? [];
        return ToFact(histories, complete: (changelog.Total ?? 0) <= histories.Count);
    }

    public static ChangelogFact ToFact(IReadOnlyList<WireHistory?> histories, bool complete)
    {
        foreach (var history in histories)
        {
            if (history is not { Id: > 0, Created: not null })
                return Unreadable($"An entry of the history could not be read: {Describe(history)}.");
        }

        var inOrder = histories.OfType<WireHistory>().OrderBy(history => history.Created.GetValueOrDefault()).ThenBy(history => history.Id);
        return new ChangelogFact([.. inOrder.SelectMany(ToChanges)], complete);
    }

    /// <summary>A history of which nothing is known.</summary>
    /// <param name="why">A sentence.</param>
    public static ChangelogFact Unreadable(string why) => new([], Complete: false) { Error = why };

    private static IEnumerable<ChangeFact> ToChanges(WireHistory history) =>
        (history.Items ?? []).Select((item, position) => item is null ? null : ToChange(history, position, item)).OfType<ChangeFact>();

    private static ChangeFact ToChange(WireHistory history, int position, WireChange item) =>
        new(
            history.Id,
            position,
            history.Created.GetValueOrDefault(),
            item.Field ?? "",
            item.FieldId,
            item.From,
            item.FromString,
            item.To,
            item.ToText
        );

    private static string Describe(WireHistory? history)
    {
        var name = history is { Id: > 0 } ? $"{history.Id.ToString(CultureInfo.InvariantCulture)} " : "";
        var field = history is { Id: > 0 } ? "created" : "id";
        var value = history?.Unread?.FirstOrDefault(note => note.Field == field)?.Value;
        return $"{name}{(value is null ? $"has no {field}" : $"has “{value}” as {field}")}";
    }
}
