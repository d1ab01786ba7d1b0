using KpiService.Domain;

namespace KpiService.Questions;

/// <summary>What a reader must know of any KPI's number.</summary>
internal static class Caveats
{
    /// <summary>Why nothing of the flow is known where no history is stored.</summary>
    public static readonly Reason NoChangelog = new(
        "noChangelog",
        "no changelog: the histories were left out of the sync; `sync --full` fetches them"
    );

    private const int Small = 10;
    private const int Named = 5;

    /// <summary>Findings that are said here in other words.</summary>
    public static readonly IReadOnlyList<string> Findings = ["incompleteChangelogs", "unmappedStatuses"];

    public static Caveat TodaysAttributes { get; } =
        new("todaysAttributes", "Labels, type, project, resolution, categories, parent and board are today's, also for the past.");

    public static IEnumerable<Caveat> Of(Query query, int sampleSize, HistoryHorizon horizon)
    {
        var histories = query.Selection.HistoriesAt(query.AsOf);
        if (sampleSize is > 0 and < Small)
            yield return new Caveat("smallSample", $"Fewer than {Small} values: {sampleSize}.");
        if (query.AsOf < query.Now)
            yield return TodaysAttributes;
        if (query.Selection.Projects.Count > 1 && Differs(query.Selection) && horizon.Project is not null)
            yield return new Caveat(
                "horizon",
                $"The histories of the projects begin at different times, the latest counts: {horizon.Begins.TrimEnd(';')}."
            );
        if (histories.Incomplete > 0)
            yield return new Caveat(
                "incompleteChangelogs",
                $"The history of {histories.Incomplete} of {histories.Issues} issues is incomplete."
            );
        if (Unmapped(query.Selection) is { Count: > 0 } unmapped)
            yield return new Caveat(
                "unmappedStatuses",
                $"Count as in progress, as nothing tells their category: {string.Join(", ", unmapped.Take(Named))}. `workflow` maps them."
            );
    }

    private static bool Differs(Selection selection) =>
        selection.Projects.Select(p => selection.Snapshot.Projects[p].Horizon).Distinct().Count() > 1;

    private static List<string> Unmapped(Selection selection) =>
        [
            .. selection
                .Snapshot.UnmappedStatuses.Where(s =>
                    selection.Projects.Any(p =>
                        selection.Snapshot.Projects[p].Instance == s.Instance
                        && selection.Snapshot.Workflow[p, s.Ordinal].Source == CategorySource.Unmapped
                    )
                )
                .Select(s => s.Name)
                .Distinct(),
        ];
}
