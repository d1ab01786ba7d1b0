using KpiService.Domain.Time;

namespace KpiService.Features.Sprints.Burndown;

/// <summary>How an item stands from an instant on.</summary>
/// <param name="InScope">Whether it belongs to the work.</param>
/// <param name="Points">Its estimate; NaN: none.</param>
public readonly record struct ItemState(Instant From, bool InScope, bool Done, double Points)
{
    /// <summary>The state at an instant; out of scope before the first.</summary>
    /// <param name="states">In the order of time.</param>
    public static ItemState At(IReadOnlyList<ItemState> states, Instant at)
    {
        var k = states.Count - 1;
        while (k >= 0 && states[k].From > at)
            k--;
        return k < 0 ? new ItemState(at, false, false, double.NaN) : states[k];
    }
}
