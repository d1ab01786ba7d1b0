using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Sync.Runs;

namespace KpiService.Sync;

/// <summary>What a run could not read of one Jira though the rest of it can be read: gathered, and told in one sentence a reason.</summary>
internal sealed class UnreadableParts(RunReport report, string instance)
{
    private const int MostNamed = 5;
    private const int MostValues = 20;

    private readonly Lock gate = new();
    private readonly List<(string What, string Name, JiraException Why)> parts = [];
    private readonly Dictionary<(string Record, string Field), string> values = [];

    /// <param name="what">Of what, in the plural: <c>The sprints of board</c>.</param>
    /// <param name="name">Which one.</param>
    public void Add(string what, string name, JiraException why)
    {
        lock (gate)
            parts.Add((what, name, why));
    }

    /// <param name="record">Whose value it is: <c>Sprint 8 “Alpha”</c>.</param>
    /// <param name="lost">What follows from it.</param>
    public void Add(string record, UnreadFact value, string lost)
    {
        lock (gate)
            values[(record, value.Field)] = $"{record} ({instance}): {value.Field} “{value.Value}” can't be read, {lost}.";
    }

    /// <summary>Puts what has been gathered into the notes of the run.</summary>
    public void Tell()
    {
        lock (gate)
        {
            foreach (var group in parts.GroupBy(p => (p.What, p.Why.Kind, p.Why.JiraMessage)))
                report.Note(
                    $"{group.Key.What} {Names([.. group.Select(p => p.Name).Distinct()])} can't be read: {group.First().Why.Message}"
                );
            foreach (var note in values.Values.Take(MostValues))
                report.Note(note);
            if (values.Count > MostValues)
                report.Note($"{instance}: {values.Count - MostValues} more values can't be read; data quality lists them.");
            parts.Clear();
            values.Clear();
        }
    }

    private static string Names(List<string> names) =>
        names.Count <= MostNamed
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more";
}
