using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot.Histories;

/// <summary>Makes the flow of the next snapshot of that of the last and of the newer issues'.</summary>
internal static class FlowHistorySplice
{
    public static FlowHistory Of(Splice splice, FlowHistory older, FlowHistory newer) =>
        new()
        {
            Visits = VisitColumn.Spliced(splice, older.Visits, newer.Visits),
            Reopenings = splice.FactLists(older.Reopenings, newer.Reopenings),
            RestsFrom = splice.Column(older.RestsFrom, newer.RestsFrom),
            Disagrees = splice.Column(older.Disagrees, newer.Disagrees),
            DoneFacts = splice.Facts(older.DoneFacts, newer.DoneFacts),
            StartFacts = splice.Facts(older.StartFacts, newer.StartFacts),
            ReopeningsByTime = splice.Facts(older.ReopeningsByTime, newer.ReopeningsByTime),
            DoneEntries = splice.Facts(older.DoneEntries, newer.DoneEntries),
        };
}
