using KpiService.Configuration;
using KpiService.Snapshot.Kept;
using KpiService.Storage;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Snapshot;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kpi-snapshot-");
    private readonly KpiServiceOptions options = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_read_is_what_was_written(int seed)
    {
        var snapshot = GeneratedWorld.Of(seed).Build();
        File().Write(snapshot);
        var read = File().Read();
        Assert.NotNull(read);
        Assert.Null(SnapshotDifference.Of(snapshot, read));
    }

    [Fact]
    public void Where_none_is_there_is_none() => Assert.Null(File().Read());

    [Fact]
    public void Other_rules_make_another_snapshot()
    {
        File().Write(new TestWorld().Build());
        options.Workflow.Waiting.Add("Blocked");
        Assert.Null(File().Read());
    }

    [Fact]
    public void A_file_that_was_cut_off_or_changed_anywhere_is_passed_over()
    {
        var file = File();
        file.Write(GeneratedWorld.Of(1).Build());
        var whole = System.IO.File.ReadAllBytes(file.Path);
        for (var at = 0; at < whole.Length; at += Math.Max(1, whole.Length / 200))
        {
            System.IO.File.WriteAllBytes(file.Path, whole[..at]);
            Assert.Null(file.Read());
            whole[at] ^= 0x41;
            System.IO.File.WriteAllBytes(file.Path, whole);
            Assert.Null(file.Read());
            whole[at] ^= 0x41;
        }
    }

    [Fact]
    public void Nothing_else_is_left_beside_it_and_only_its_owner_reads_it()
    {
        File().Write(new TestWorld().Build());
        var left = Assert.Single(folder.GetFiles());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, left.UnixFileMode);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private SnapshotFile File() => new(new KpiDatabase(Path.Combine(folder.FullName, "kpi.db")), options);
}
