using System.Globalization;
using KpiService.Storage;
using Microsoft.Data.Sqlite;

namespace KpiService.Benchmarks.Scale.World;

/// <summary>The database of a world as a file of the folder, made once. Measurements work on a copy of it.</summary>
internal static class WorldFile
{
    /// <returns>Path of the file.</returns>
    public static async Task<string> MakeAsync(ScaleWorld world, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, world.File);
        if (File.Exists(path))
            return path;
        var part = Path.Combine(folder, $"making-{world.File}");
        Remove(part);
        if (world.Jiras == 1)
        {
            await SampleAsync(world, part, ct);
        }
        else
        {
            File.Copy(await MakeAsync(new ScaleWorld(world.Sample.Issues, 1), folder, ct), part);
            JiraCopies.Add(new KpiDatabase(part), world.Jiras);
        }

        Close(part);
        File.Move(part, path);
        Remove(part);
        return path;
    }

    /// <summary>Removes a database with what lies beside it.</summary>
    public static void Remove(string path)
    {
        foreach (var beside in new[] { "", "-wal", "-shm", "-use" })
            File.Delete(path + beside);
    }

    private static Task SampleAsync(ScaleWorld world, string path, CancellationToken ct)
    {
        var (projects, issues, seed, _) = world.Sample;
        string[] numbers = [.. new[] { projects, issues, seed }.Select(n => n.ToString(CultureInfo.InvariantCulture))];
        return Product.RunAsync(["sample", "--projects", numbers[0], "--issues", numbers[1], "--seed", numbers[2], "--db", path], ct);
    }

    /// <summary>Brings all of it into the one file.</summary>
    private static void Close(string path)
    {
        using (var connection = new KpiDatabase(path).OpenConnection())
        {
            using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            checkpoint.ExecuteNonQuery();
        }

        SqliteConnection.ClearAllPools();
    }
}
