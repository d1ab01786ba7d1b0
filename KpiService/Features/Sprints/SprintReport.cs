namespace KpiService.Features.Sprints;

/// <summary>An issue's part in a sprint.</summary>
/// <param name="PointsIn">Estimate it came in with; NaN: none.</param>
/// <param name="PointsOut">Estimate at the end; NaN: none.</param>
public readonly record struct SprintPart(SprintFate Fate, double PointsIn, double PointsOut);

/// <summary>A number of issues and the sum of their estimates; what isn't estimated adds 0.</summary>
public readonly record struct SprintSum(int Issues, double Points)
{
    internal SprintSum Plus(double points) => new(Issues + 1, Points + (double.IsNaN(points) ? 0 : points));
}

/// <summary>A sprint's scope in issues and points. Committed + added = completed + carried over + removed.</summary>
public sealed class SprintReport
{
    public SprintSum Committed { get; private set; }
    public SprintSum CompletedOfCommitted { get; private set; }
    public SprintSum Added { get; private set; }
    public SprintSum AddedCompleted { get; private set; }
    public SprintSum Removed { get; private set; }
    public SprintSum Completed { get; private set; }
    public SprintSum CompletedElsewhere { get; private set; }
    public SprintSum CarriedOver { get; private set; }

    /// <summary>Committed issues without an estimate.</summary>
    public int Unestimated { get; private set; }

    /// <summary>True when no issue is in any group.</summary>
    public bool Empty => Committed.Issues + Added.Issues + CompletedElsewhere.Issues == 0;

    /// <summary>Completed of committed ÷ committed, percent; null when nothing was committed.</summary>
    public double? Predictability => Committed.Issues == 0 ? null : 100.0 * CompletedOfCommitted.Issues / Committed.Issues;

    public void Add(in SprintPart part)
    {
        AddWayIn(part);
        AddWayOut(part);
        if (part.Fate.CompletedElsewhere)
            CompletedElsewhere = CompletedElsewhere.Plus(part.PointsOut);
    }

    private void AddWayIn(in SprintPart part)
    {
        switch (part.Fate.In)
        {
            case SprintWayIn.Committed:
                Committed = Committed.Plus(part.PointsIn);
                if (double.IsNaN(part.PointsIn))
                    Unestimated++;
                break;
            case SprintWayIn.Added:
                Added = Added.Plus(part.PointsIn);
                break;
        }
    }

    private void AddWayOut(in SprintPart part)
    {
        switch (part.Fate.Out)
        {
            case SprintWayOut.Completed:
                Completed = Completed.Plus(part.PointsOut);
                if (part.Fate.In == SprintWayIn.Committed)
                    CompletedOfCommitted = CompletedOfCommitted.Plus(part.PointsOut);
                else
                    AddedCompleted = AddedCompleted.Plus(part.PointsOut);
                break;
            case SprintWayOut.CarriedOver:
                CarriedOver = CarriedOver.Plus(part.PointsOut);
                break;
            case SprintWayOut.Removed:
                Removed = Removed.Plus(part.PointsIn);
                break;
        }
    }
}
