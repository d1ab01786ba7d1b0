using KpiService.Domain.Time;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Sprints;

/// <summary>Issues that come, go, get done, reopened and estimated at random around sprint 1.</summary>
internal static class SprintStories
{
    public static void Tell(IssueStory issue, Random random, Instant from, Instant to)
    {
        if (random.Next(3) == 0)
            issue.In(1);
        if (random.Next(3) > 0)
            issue.Estimate(random.Next(1, 9));
        var at = from;
        for (var k = random.Next(7); k > 0; k--)
        {
            at = at.AddMilliseconds(random.NextInt64(1, (to - at) / k));
            Happen(issue, random, at.ToString());
        }
    }

    private static void Happen(IssueStory issue, Random random, string at)
    {
        switch (random.Next(6))
        {
            case 0:
                issue.Sprints(at, 1);
                break;
            case 1:
                issue.Sprints(at);
                break;
            case 2:
                issue.Estimate(at, random.Next(4) == 0 ? null : random.Next(1, 9));
                break;
            case 3:
                issue.To(InProgress, at);
                break;
            default:
                issue.To(random.Next(2) == 0 ? Done : Closed, at);
                break;
        }
    }
}
