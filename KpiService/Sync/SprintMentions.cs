using System.Globalization;
using KpiService.Domain.Facts;
using KpiService.Sync.Steps;

namespace KpiService.Sync;

/// <summary>The sprints that issues and histories name, with what the issues say of them.</summary>
internal sealed class SprintMentions
{
    private readonly HashSet<long> ids = [];
    private readonly Dictionary<long, SprintFact> values = [];

    public IReadOnlyCollection<long> Ids => ids;

    public SprintFact? ValueOf(long id) => values.GetValueOrDefault(id);

    public void Add(IReadOnlyList<IssueFact> issues, IEnumerable<ChangelogFact> histories, HistoryFields fields)
    {
        foreach (var sprint in issues.SelectMany(i => i.Sprints))
        {
            ids.Add(sprint.Id);
            values[sprint.Id] = sprint;
        }

        foreach (var history in histories)
            Add(history, fields);
    }

    private void Add(ChangelogFact history, HistoryFields fields)
    {
        foreach (var item in history.Items.Where(fields.IsSprint))
        {
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
