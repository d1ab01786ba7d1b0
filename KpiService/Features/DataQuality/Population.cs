namespace KpiService.Features.DataQuality;

/// <summary>What a finding is counted among; the same object for all findings that share it.</summary>
/// <param name="members">All of it, as facts; generated anew whenever asked.</param>
/// <param name="count">How many subjects of the members count, told from the snapshot itself; null: it is small, its members are
/// kept.</param>
public sealed class Population(Func<QualitySource, IEnumerable<QualityFact>> members, Func<QualitySource, QualityScope, int>? count = null)
{
    public Func<QualitySource, IEnumerable<QualityFact>> Members => members;

    public Func<QualitySource, QualityScope, int>? Count => count;
}
