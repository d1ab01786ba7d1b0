using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Values that could not be read.</summary>
internal static class UnreadValues
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unreadValues",
            Title = "Values that could not be read",
            Unit = "values",
            Distorts =
                "They count as unknown: a sprint without a readable date may have no report, and an issue without a value that every "
                + "issue needs is missing as a whole.",
            Advice = "Correct them in Jira (a year with a digit too many, a field of another type); the next sync reads them again.",
            Kpis = ["cycleTime", "sprintPredictability", "storySpillover", "workMix", "unplannedWork", "reopenedStories"],
            Notable = 0,
            Among = Populations.Unread,
            Cases = Populations.Unread.Members,
            NameOf = (s, value) => Name(s.Snapshot.Unread[value]),
        };

    private static string Name(UnreadValue value) =>
        $"{value.Name}: {value.Field} "
        + $"{(value.Value.Length > 0 ? $"'{value.Value}'" : "is missing")}{(value.Required ? " (not stored)" : "")}";
}
