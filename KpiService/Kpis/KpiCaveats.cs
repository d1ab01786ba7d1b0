using KpiService.Domain;
using KpiService.Quality;
using KpiService.Snapshot;

namespace KpiService.Kpis;

/// <summary>What a reader must know of any KPI's number.</summary>
internal static class KpiCaveats
{
    /// <summary>Why nothing of the flow is known where no history is stored.</summary>
    public static readonly Reason NoChangelog = new(
        "noChangelog",
        "no changelog: the histories were left out of the sync; `sync --full` fetches them"
    );

    private const int Small = 10;
    private const int Named = 5;
    private static readonly string[] OwnWords = ["incompleteChangelogs", "unmappedStatuses"];

    public static KpiCaveat TodaysAttributes { get; } =
        new("todaysAttributes", "Labels, type, project, resolution, categories, parent and board are today's, also for the past.");

    public static IEnumerable<KpiCaveat> Of(KpiRequest request, int sampleSize, HistoryHorizon horizon)
    {
        var histories = request.Selection.HistoriesAt(request.AsOf);
        if (sampleSize is > 0 and < Small)
            yield return new KpiCaveat("smallSample", $"Fewer than {Small} values: {sampleSize}.");
        if (request.AsOf < request.Now)
            yield return TodaysAttributes;
        if (request.Selection.Projects.Count > 1 && Differs(request.Selection) && horizon.Project is not null)
            yield return new KpiCaveat(
                "horizon",
                $"The histories of the projects begin at different times, the latest counts: {horizon.Begins.TrimEnd(';')}."
            );
        if (histories.Incomplete > 0)
            yield return new KpiCaveat(
                "incompleteChangelogs",
                $"The history of {histories.Incomplete} of {histories.Issues} issues is incomplete."
            );
        if (Unmapped(request.Selection) is { Count: > 0 } unmapped)
            yield return new KpiCaveat(
                "unmappedStatuses",
                $"Count as in progress, as nothing tells their category: {string.Join(", ", unmapped.Take(Named))}. `workflow` maps them."
            );
    }

    /// <summary>The findings that move the KPI; what <see cref="Of"/> says in its own words is left to it.</summary>
    public static IEnumerable<KpiCaveat> OfFindings(KpiModule module, IReadOnlyList<FindingCount> findings) =>
        findings
            .Where(f => f.Severity == FindingSeverity.Warning && f.Finding.Kpis.Contains(module.Name) && !OwnWords.Contains(f.Finding.Code))
            .Select(OfFinding);

    public static KpiCaveat OfFinding(FindingCount found) =>
        new(found.Finding.Code, $"{found.Finding.Title}: {found.Count} of {found.Of} {found.Finding.Unit}.");

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
