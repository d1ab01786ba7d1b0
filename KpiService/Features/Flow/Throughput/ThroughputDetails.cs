using KpiService.Features.Durations;

namespace KpiService.Features.Flow.Throughput;

/// <summary>What was delivered in the window.</summary>
/// <param name="Total">Issues of the whole window, cut weeks included.</param>
/// <param name="Weeks">Whole weeks in it.</param>
/// <param name="ByType">Most first.</param>
/// <param name="Excluded">Finished issues whose resolution says that nothing was delivered.</param>
public sealed record ThroughputDetails(int Total, int Weeks, IReadOnlyList<TypeCount> ByType, IReadOnlyList<LeftOut> Excluded);

/// <summary>Issues of one type.</summary>
public sealed record TypeCount(string Type, int Issues);
