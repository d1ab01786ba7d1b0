namespace KpiService.Sample.Simulation;

/// <summary>
/// The stream of new work of a team: a given number until the world is born, slowly growing, and on at the same rate afterwards.
/// </summary>
internal sealed class Arrivals(Stage stage, Action<long> arrive)
{
    private double hoursBetween;

    public void Begin(long at, int count)
    {
        hoursBetween = WorkTime.Hours(at, stage.Born) / Math.Max(1, count);
        Next(at, at);
    }

    private void Next(long at, long begin)
    {
        var pace = 0.4 + (1.2 * Math.Clamp((double)(at - begin) / (stage.Born - begin), 0, 1));
        stage.Clock.At(
            WorkTime.Later(at, hoursBetween / pace * stage.Random.Between(0.4, 1.6)),
            t =>
            {
                arrive(t);
                Next(t, begin);
            }
        );
    }
}
