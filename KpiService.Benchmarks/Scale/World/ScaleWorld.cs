using KpiService.Sample;

namespace KpiService.Benchmarks.Scale.World;

/// <summary>
/// A database of so many issues in so many Jiras. The first is a sample Jira, the others are copies of it, which are made far faster.
/// </summary>
/// <param name="Issues">Roughly how many in all.</param>
internal sealed record ScaleWorld(int Issues, int Jiras)
{
    private const int MostInOne = 100_000;
    private const int IssuesPerProject = 2_500;
    private const int LeastProjects = 3;
    private const int MostProjects = 40;
    private const int Seed = 7;

    /// <summary>Name of its file.</summary>
    public string File => $"{Issues}-issues-{Jiras}-jiras.db";

    /// <summary>The world of each Jira.</summary>
    public SampleOptions Sample => new(Math.Clamp(Issues / Jiras / IssuesPerProject, LeastProjects, MostProjects), Issues / Jiras, Seed);

    /// <param name="jiras">Null: as few as it takes.</param>
    public static ScaleWorld Of(int issues, int? jiras = null) => new(issues, jiras ?? Math.Max(1, (issues + MostInOne - 1) / MostInOne));
}
