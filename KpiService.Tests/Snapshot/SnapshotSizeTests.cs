using System.Runtime.CompilerServices;
using KpiService.Snapshot.Histories;
using KpiService.Snapshot.Kept;
using KpiService.Storage;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Snapshot;

/// <summary>What a snapshot takes, in memory as in its file, which holds the same arrays.</summary>
public sealed class SnapshotSizeTests : IDisposable
{
    private const int Issues = 400;
    private const int BytesOfIssue = 260;
    private const int BytesOfChange = 16;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kpi-size-");

    [Fact]
    public void An_issue_takes_so_many_bytes() =>
        Assert.InRange((Size(2 * Issues, changes: 0) - Size(Issues, changes: 0)) / (double)Issues, 1, BytesOfIssue);

    [Fact]
    public void A_change_of_status_takes_so_many_bytes() =>
        Assert.Equal(BytesOfChange, (Size(Issues, changes: 12) - Size(Issues, changes: 2)) / (10.0 * Issues), 0.1);

    [Fact]
    public void Facts_take_so_many_bytes()
    {
        Assert.Equal(16, Unsafe.SizeOf<KeptVisit>());
        Assert.Equal(40, Unsafe.SizeOf<FlowFact>());
        Assert.Equal(24, Unsafe.SizeOf<Stay>());
        Assert.Equal(16, Unsafe.SizeOf<SprintVisit>());
        Assert.Equal(16, Unsafe.SizeOf<EstimatePoint>());
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <param name="changes">Of each issue, from one in-progress status to the other and back.</param>
    private long Size(int issues, int changes)
    {
        var world = new TestWorld();
        for (var i = 0; i < issues; i++)
        {
            var issue = world.Issue($"CORE-{i + 1}", "2026-01-05", TestWorld.InProgress);
            for (var k = 0; k < changes; k++)
                issue.To(k % 2 == 0 ? TestWorld.Blocked : TestWorld.InProgress, $"2026-02-{k + 1:00}");
        }

        var file = new SnapshotFile(new KpiDatabase(Path.Combine(folder.FullName, "kpi.db")), world.Options);
        file.Write(world.Build());
        return new FileInfo(file.Path).Length;
    }
}
