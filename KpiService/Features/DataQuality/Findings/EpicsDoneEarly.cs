namespace KpiService.Features.DataQuality.Findings;

/// <summary>An epic is done while children are open.</summary>
internal static class EpicsDoneEarly
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "epicsWithoutChildrenDone",
            Title = "Epics done before their children",
            Unit = "epics",
            Distorts = "Progress by epic looks finished while work goes on.",
            Advice = "Close the epic last, or move open children to another.",
            Kpis = ["workMix"],
            Notable = 25,
            AtTitle = "Epic done at",
            Among = Populations.DoneEpics,
            Cases = s =>
                Populations
                    .DoneEpics.Members(s)
                    .Select(f => f with { KnownUntil = Math.Min(f.KnownUntil, s.DoneAt(f.Issue)) })
                    .Where(f => f.KnownUntil > f.KnownFrom),
            NameOf = (s, epic) => s.Snapshot.Issues.Key(epic),
        };
}
