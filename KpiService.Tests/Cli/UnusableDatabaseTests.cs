using KpiService.Storage;
using KpiService.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace KpiService.Tests.Cli;

/// <summary>What every verb does with a file that isn't a database of this version.</summary>
public sealed class UnusableDatabaseTests : IDisposable
{
    private static readonly string[] Verbs = ["serve", "demo", "sync", "stats", "kpis", "sample", "purge", "backup", "restore"];

    private readonly CommandLineDriver cli = new();

    public void Dispose() => cli.Dispose();

    [Theory]
    [MemberData(nameof(OtherFiles.Refused), MemberType = typeof(OtherFiles))]
    public async Task Every_verb_refuses_it_in_one_line_and_leaves_it_as_it_is(string kind, string part)
    {
        const string Jira = "jira:\n  urls: [\"http://127.0.0.1:9\"]\n  email: a@b.cd\n  token: \"1\"\nprojects:\n  project_keys: [CORE]\n";
        await File.WriteAllTextAsync(cli.At("config.yaml"), Jira);
        await OtherFiles.Migrated(cli.At("source.db"));
        await OtherFiles.Make(kind, cli.At("kpi_data.db"));
        var before = OtherFiles.Picture(cli.Folder);

        // A damaged database is what a restore is for.
        foreach (var verb in Verbs.Where(v => v != "restore" || !part.StartsWith(" is damaged", StringComparison.Ordinal)))
        {
            Assert.Equal((verb, 1), (verb, await cli.Run([verb, .. Arguments(verb)])));
            Assert.StartsWith(cli.At("kpi_data.db") + part, cli.Error, StringComparison.Ordinal);
            Assert.Equal(1, cli.Error.Count(c => c == '\n'));
            Assert.Equal(before, OtherFiles.Picture(cli.Folder));
        }
    }

    [Theory]
    [InlineData("older", "is the database of the older Python dashboard, not one of KpiService.")]
    [InlineData("foreign", "is a SQLite database, but not one of KpiService.")]
    [InlineData("foreign with a live log", "is a SQLite database, but not one of KpiService.")]
    [InlineData("newer", "was written by a newer KpiService (it has 99990101000000_Future); restore it with that version.")]
    [InlineData("text", "is not a SQLite database.")]
    [InlineData("truncated", "is damaged: ")]
    [InlineData("folder", "is a folder; name the file of a backup.")]
    public async Task Restore_refuses_it_as_a_backup_and_leaves_it_as_it_is(string kind, string part)
    {
        await OtherFiles.Make(kind, cli.At("candidate.db"));
        var before = OtherFiles.Picture(cli.Folder);

        Assert.Equal(1, await cli.Run("restore", cli.At("candidate.db")));
        Assert.StartsWith($"{cli.At("candidate.db")} {part}", cli.Error, StringComparison.Ordinal);
        Assert.Equal(before, OtherFiles.Picture(cli.Folder));
    }

    [Fact]
    public async Task A_restore_mends_a_damaged_database_and_keeps_it()
    {
        await OtherFiles.Migrated(cli.At("source.db"));
        await OtherFiles.Make("truncated", cli.At("kpi_data.db"));
        var damaged = await File.ReadAllBytesAsync(cli.At("kpi_data.db"));

        Assert.Equal(0, await cli.Run("restore", cli.At("source.db")));
        Assert.Equal(0, await cli.Run("stats"));
        Assert.Equal(damaged, await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(cli.Folder, "kpi_data.db.before-restore-*"))));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_database()
    {
        await File.WriteAllBytesAsync(cli.At("kpi_data.db"), []);

        Assert.Equal(0, await cli.Run("stats"));
        Assert.Equal(FileKind.Ours, DatabaseFile.Recognise(cli.At("kpi_data.db")).Kind);
        SqliteConnection.ClearAllPools();
    }

    private string[] Arguments(string verb) =>
        verb switch
        {
            "serve" or "demo" => ["--urls", "http://127.0.0.1:0", "--logging:level=CRITICAL"],
            "purge" => ["--projects", "CORE"],
            "backup" => [cli.At("copy.db")],
            "restore" => [cli.At("source.db")],
            _ => [],
        };
}
