using KpiService.Storage;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Benchmarks.Scale.World;

/// <summary>What a database holds.</summary>
/// <param name="Changes">Change items.</param>
internal sealed record WorldCounts(int Jiras, int Projects, int Issues, int Changes, int Sprints, int Boards, long FileBytes)
{
    public static async Task<WorldCounts> OfAsync(string path, CancellationToken ct)
    {
        await using var context = new KpiDatabase(path).CreateContext();
        return new(
            await context.Instances.CountAsync(ct),
            await context.Projects.CountAsync(ct),
            await context.Issues.CountAsync(ct),
            await context.Changes.CountAsync(ct),
            await context.Sprints.CountAsync(ct),
            await context.Boards.CountAsync(ct),
            new FileInfo(path).Length
        );
    }
}
