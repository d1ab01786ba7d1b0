namespace KpiService.Sample;

/// <summary>The size and the seed of the sample Jira's world.</summary>
/// <param name="Projects">Number of projects, 1–40; every third one works by Kanban, the others in two-week sprints.</param>
/// <param name="Issues">
/// Roughly how many issues exist when the world is born, epics and sub-tasks included; from about 60 a project on
/// the numbers are believable.
/// </param>
/// <param name="Seed">The same seed born at the same instant is the same world.</param>
/// <param name="BornAt">
/// Where the made-up history ends and the live part begins; null: when the handler is created.
/// Give the same instant again to meet the same world after a restart.
/// </param>
public sealed record SampleOptions(int Projects = 3, int Issues = 200, int Seed = 42, DateTimeOffset? BornAt = null);
