using System.Runtime;
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
    private bool again;

    /// <summary>Called again and again.</summary>
    public void GiveBack()
    {
        var before = Committed();
        if (requests.Any || (before < least + Worth && !again))
            return;
        // The columns of a snapshot are large: where older ones lay between them, holes would stay.
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        least = Committed();
        // What was still held, by a finalizer or the last answer, goes the next time.
        again = before - least >= Worth;
    }

    private static long Committed() => GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes;
}
