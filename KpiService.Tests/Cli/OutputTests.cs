using KpiService.Cli;
using KpiService.Cli.Output;
using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Tests.Cli;

public sealed class OutputTests
{
    private static readonly SyncRun Run = new()
    {
        Id = 7,
        Mode = SyncMode.Full,
        Trigger = SyncTrigger.Cli,
        Status = SyncStatus.Running,
        Phase = "issues",
        StartedAt = new Instant(0),
    };

    [Fact]
    public void Columns_are_aligned_and_numbers_stand_right()
    {
        var table = new TextTable("Project", "Issues");
        table.Add("A", "1,200");
        table.Add("LONGER", "7");

        Assert.Equal("Project  Issues\nA         1,200\nLONGER        7\n", table.ToString());
    }

    [Fact]
    public void Elsewhere_than_on_a_terminal_each_phase_and_tenth_is_one_line()
    {
        using var error = new StringWriter();
        var printer = new SyncProgressPrinter(new Terminal(TextWriter.Null, error, IsInteractive: false));
        foreach (var done in new[] { 0, 1, 5, 100, 101 })
            printer.Show(Run with { Progress = new SyncProgress(done, 1000, "issues", "") });
        printer.End();

        Assert.Equal("issues: 0 of 1,000 issues\nissues: 100 of 1,000 issues\n", error.ToString());
    }

    [Fact]
    public void On_a_terminal_the_line_is_redrawn_and_cleared()
    {
        using var error = new StringWriter();
        var printer = new SyncProgressPrinter(new Terminal(TextWriter.Null, error, IsInteractive: true));
        printer.Show(Run with { Progress = new SyncProgress(500, 1000, "issues", "of CORE") });
        printer.End();

        Assert.Equal("\r\u001b[K[###############...............] issues: 500 of 1,000 issues, of CORE\r\u001b[K", error.ToString());
    }

    [Theory]
    [InlineData(SyncStatus.Succeeded, 0)]
    [InlineData(SyncStatus.Partial, 3)]
    [InlineData(SyncStatus.Failed, 1)]
    [InlineData(SyncStatus.Cancelled, 1)]
    public void The_outcome_of_a_sync_is_the_exit_code(SyncStatus status, int expected) =>
        Assert.Equal(expected, SyncSummary.ExitCodeOf(Run with { Status = status }));

    [Fact]
    public void The_summary_names_each_project_that_failed_and_why()
    {
        var summary = SyncSummary.Of(
            Run with
            {
                Status = SyncStatus.Partial,
                FinishedAt = new Instant(2500),
                IssuesFetched = 1200,
                Projects =
                [
                    new("jira", "CORE", SyncStatus.Succeeded, 1200, null, null),
                    new("jira", "WEB", SyncStatus.Failed, 0, "403: no permission", null),
                ],
            }
        );

        Assert.Equal(
            "Sync 7 (full) partial in 2.5 s: 1,200 issues fetched, 0 written, 0 deleted, 0 changelog entries, 0 sprints, 0 "
                + "requests\njira:WEB failed: 403: no permission",
            summary
        );
    }

    [Fact]
    public void What_several_projects_have_in_common_is_said_once()
    {
        var summary = SyncSummary.Of(
            Run with
            {
                Status = SyncStatus.Failed,
                Error = "401: check the token",
                Notes = ["jira: 401: check the token", "all in UTC"],
                Projects =
                [
                    new("jira", "A", SyncStatus.Failed, 0, "401: check the token", null),
                    new("jira", "B", SyncStatus.Failed, 0, "401: check the token", null),
                    new("", "C", SyncStatus.Failed, 0, "not configured", null),
                ],
            }
        );

        Assert.Equal(
            ["Note: all in UTC", "jira:A, jira:B failed: 401: check the token", "C failed: not configured"],
            summary.Split('\n')[1..]
        );
    }
}
