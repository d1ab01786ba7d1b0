using KpiService.Domain.Time;

namespace KpiService.Features.Sprints.Burndown;

/// <summary>Work at an instant, and how its scope has changed since the instant before. Remaining = scope − completed.</summary>
/// <param name="Added">In scope now and not before, with their estimates of now.</param>
/// <param name="Removed">In scope before and not now, with their estimates of before.</param>
/// <param name="Reestimated">Change of the estimates of what was in scope both times.</param>
public readonly record struct BurndownPoint(
    Instant At,
    SprintSum Scope,
    SprintSum Completed,
    SprintSum Added,
    SprintSum Removed,
    double Reestimated
)
{
    public SprintSum Remaining => new(Scope.Issues - Completed.Issues, Scope.Points - Completed.Points);
}

/// <summary>Burndown and burn-up of some items.</summary>
public static class BurndownSeries
{
    /// <param name="items">Each item's states in the order of time.</param>
    /// <param name="instants">Ascending; what is in scope at the first is neither added nor removed.</param>
    public static IReadOnlyList<BurndownPoint> Of(IReadOnlyList<IReadOnlyList<ItemState>> items, IReadOnlyList<Instant> instants)
    {
        var points = new BurndownPoint[instants.Count];
        for (var k = 0; k < points.Length; k++)
        {
            points[k] = new BurndownPoint { At = instants[k] };
            foreach (var item in items)
            {
                var now = ItemState.At(item, instants[k]);
                points[k] = Count(points[k], k == 0 ? now : ItemState.At(item, instants[k - 1]), now);
            }
        }

        return points;
    }

    /// <summary>What a straight line from the scope at the start to nothing at the planned end leaves at an instant.</summary>
    public static double Ideal(double scope, Instant start, Instant end, Instant at) => at >= end ? 0 : scope * (end - at) / (end - start);

    private static BurndownPoint Count(in BurndownPoint point, in ItemState before, in ItemState now)
    {
        var next = point;
        if (now.InScope)
            next = next with
            {
                Scope = next.Scope.Plus(now.Points),
                Completed = now.Done ? next.Completed.Plus(now.Points) : next.Completed,
            };
        return (before.InScope, now.InScope) switch
        {
            (false, true) => next with { Added = next.Added.Plus(now.Points) },
            (true, false) => next with { Removed = next.Removed.Plus(before.Points) },
            (true, true) => next with { Reestimated = next.Reestimated + Value(now.Points) - Value(before.Points) },
            _ => next,
        };
    }

    private static double Value(double points) => double.IsNaN(points) ? 0 : points;
}
