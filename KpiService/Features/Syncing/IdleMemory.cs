using KpiService.Web;

namespace KpiService.Features.Syncing;

/// <summary>
/// Gives memory back to the system while nobody asks: snapshots of before, what was computed of them, and the garbage of many answers.
/// The collector alone keeps it for the next time.
/// </summary>
internal sealed class IdleMemory(RequestsInFlight requests)
{
    /// <summary>Growth of the heap, in bytes, from which on it is worth the pause of some hundredths of a second.</summary>
    private const long Worth = 24 << 20;
    private long least = Worth;

    /// <summary>Called again and again.</summary>
    public void GiveBack()
    {
        if (requests.Any || Committed() < least + Worth)
            return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        least = Committed();
    }

    private static long Committed() => GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes;
}
