using KpiService.Sample.Model;

namespace KpiService.Sample.Simulation;

/// <summary>What every part of the simulation shares. The history runs from the start to the birth, where the live part begins.</summary>
internal sealed record Stage(World World, Ledger Ledger, Clockwork Clock, SplitMix Random, long Start, long Born)
{
    public Workflow Workflow => World.Workflow;

    public Named Someone => Random.Pick(Catalogue.People);

    /// <summary>How far the teams have come in learning their trade: 0 at the start, 1 from the world's birth on.</summary>
    public double Progress(long at) => Math.Clamp((double)(at - Start) / (Born - Start), 0, 1);

    /// <summary>A step in the issue's present plan: it doesn't happen if the issue is planned anew or deleted before.</summary>
    public void Plan(Issue issue, long instant, Action<long> step)
    {
        var plan = issue.Plan;
        Clock.At(
            instant,
            at =>
            {
                if (issue.Plan == plan && !issue.Deleted)
                    step(at);
            }
        );
    }
}
