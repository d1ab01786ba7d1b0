namespace KpiService.Features.DataQuality.Findings;

/// <summary>Done in no work category.</summary>
internal static class NoCategory
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "noCategory",
            Title = "Done in no work category",
            Distorts = "The work mix is told of a part; above 30 % its ranges are not judged.",
            Advice = "Label them or their epics, or name types and components under labels.",
            Kpis = ["workMix"],
            Notable = 30,
            AtTitle = "Done at",
            Among = Populations.DoneCategorized,
            Cases = s => Populations.DoneCategorized.Members(s).Where(f => s.Snapshot.Categories.Of(f.Issue) < 0),
        };
}
