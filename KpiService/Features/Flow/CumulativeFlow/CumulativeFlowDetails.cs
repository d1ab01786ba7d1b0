using KpiService.Domain;

namespace KpiService.Features.Flow.CumulativeFlow;

/// <summary>The bands at the end of the window.</summary>
/// <param name="Created">Issues created by then.</param>
/// <param name="Started">Those that had reached an in-progress status or a done one.</param>
/// <param name="Done">Those that had reached a done status.</param>
/// <param name="Statuses">Where they stood: the 12 statuses most used, in the order of work; <paramref name="OtherStatuses"/> counts the
/// rest.</param>
public sealed record CumulativeFlowDetails(int Created, int Started, int Done, IReadOnlyList<StatusBand> Statuses, int OtherStatuses);

/// <summary>Issues that stood in a status.</summary>
public sealed record StatusBand(long StatusId, string Status, StatusCategory Category, int Issues);
