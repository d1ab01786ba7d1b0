using System.Globalization;
using KpiService.Domain.Facts;

namespace KpiService.Sync;

/// <summary>The sprints that issues and histories name, with what the issues say of them.</summary>
internal sealed class SprintMentions
{
    private readonly HashSet<long> ids = [];
    private readonly Dictionary<long, SprintFact> values = [];

    public IReadOnlyCollection<long> Ids => ids;

    public SprintFact? ValueOf(long id) => values.GetValueOrDefault(id);

    /// <param name="sprintFieldIds">Change items without a field id are known by their name.</param>
    public void Add(IReadOnlyList<IssueFact> issues, IEnumerable<ChangelogFact> histories, IReadOnlyList<string> sprintFieldIds)
    {
        foreach (var sprint in issues.SelectMany(i => i.Sprints))
        {
            ids.Add(sprint.Id);
            values[sprint.Id] = sprint;
        }

        foreach (var history in histories)
            Add(history, sprintFieldIds);
    }

    private void Add(ChangelogFact history, IReadOnlyList<string> sprintFieldIds)
    {
        foreach (var item in history.Items)
        {
            if (item.FieldId is null ? item.Field != "Sprint" : !sprintFieldIds.Contains(item.FieldId))
                continue;
            AddAll(item.FromValue);
            AddAll(item.ToValue);
        }
    }

    /// <param name="list">Sprint ids as histories write them: separated by commas.</param>
    public void AddAll(string? list)
    {
        foreach (var part in (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (long.TryParse(part, CultureInfo.InvariantCulture, out var id))
                ids.Add(id);
        }
    }
}
