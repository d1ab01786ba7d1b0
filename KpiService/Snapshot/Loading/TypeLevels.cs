using KpiService.Configuration;
using KpiService.Snapshot.Columns;
using KpiService.Storage.Rows;

namespace KpiService.Snapshot.Loading;

/// <summary>What the living issues of a type tell of its level.</summary>
/// <param name="Named">Those that carry an epic name. A converted issue keeps its own: one of many says nothing.</param>
/// <param name="Linked">Those that are the epic of another issue.</param>
internal readonly record struct TypeEvidence(int Issues, int Named, int Linked)
{
    public bool IsEpic => IsNamed || IsLinked;

    public bool IsNamed => 2 * Named > Issues;

    public bool IsLinked => 2 * Linked > Issues;

    /// <summary>By type, of the issues that are there.</summary>
    public static TypeEvidence[] Of(IssueColumns issues, int types)
    {
        var (evidence, linked) = (new TypeEvidence[types], new IssueBitmap(issues.Count));
        for (var i = 0; i < issues.Count; i++)
        {
            if (issues.DeletedTimes[i] != long.MaxValue)
                continue;
            ref var of = ref evidence[issues.Types[i]];
            of = of with { Issues = of.Issues + 1, Named = of.Named + (issues.EpicNamed[i] ? 1 : 0) };
            if (issues.Epics[i] >= 0 && !issues.EpicsFromParents[i])
                linked.Add(issues.Epics[i]);
        }

        for (var epic = linked.Next(0); epic >= 0; epic = linked.Next(epic + 1))
        {
            ref var of = ref evidence[issues.Types[epic]];
            of = of with { Linked = of.Linked + (issues.DeletedTimes[epic] == long.MaxValue ? 1 : 0) };
        }

        return evidence;
    }
}

/// <summary>Decides the levels of issue types: Data Center says which are sub-tasks and nothing more.</summary>
internal static class TypeLevels
{
    /// <summary>What Jira or the configuration says; null: neither does.</summary>
    public static (int Level, LevelSource Source)? Told(IssueTypeRow row, WorkflowOptions workflow)
    {
        if (row.Level is { } level)
            return (level, LevelSource.Jira);
        var configured = workflow.Levels.FirstOrDefault(l => string.Equals(l.Type, row.Name, StringComparison.OrdinalIgnoreCase));
        if (configured is not null)
            return (configured.Level, LevelSource.Configuration);
        return row.Subtask ? (-1, LevelSource.Jira) : null;
    }

    /// <param name="found">True: the issues of this Jira tell an epic type. Where they tell none, the word is better than nothing.</param>
    public static (int Level, LevelSource Source) Of(string name, TypeEvidence evidence, bool found) =>
        evidence.IsNamed ? (1, LevelSource.EpicName)
        : evidence.IsLinked ? (1, LevelSource.EpicLink)
        : !found && string.Equals(name, "Epic", StringComparison.OrdinalIgnoreCase) ? (1, LevelSource.Name)
        : (0, LevelSource.Standard);
}
