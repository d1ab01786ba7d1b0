using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira;
using KpiService.Jira.Connection;
using KpiService.Storage;
using KpiService.Storage.Writers;
using KpiService.Sync.Runs;

namespace KpiService.Sync;

/// <summary>
/// The work of a run: asks every Jira what it shows, finds the configured projects in them, and syncs one Jira after the other.
/// </summary>
public sealed partial class JiraRun(
    KpiServiceOptions options,
    JiraClientFactory clients,
    KpiDatabase database,
    TimeProvider time,
    ILogger<JiraRun> logger
)
{
    private const string NoJira =
        "No Jira is configured: set jira.urls with email and token (or JIRA_URL, JIRA_EMAIL, JIRA_API_TOKEN), then run check.";

    internal async Task RunAsync(RunProgress progress, RunReport report, CancellationToken ct)
    {
        report.Phase("checking", "Signing in");
        if (options.Jira.Instances.Count == 0)
        {
            report.Fail("", "", NoJira);
            return;
        }

        var connections = new List<Connection>();
        foreach (var instance in options.Jira.Instances)
            connections.Add(await ConnectAsync(instance, report, ct));
        var configured = ProjectScope.Resolve(options.Projects, [.. connections.Select(c => c.Visible)]);
        foreach (var project in ProjectScope.Select(configured, progress.Lease.Request.Projects).Where(p => p.Error is not null))
            report.Fail(project.Instance, project.Key, project.Error ?? "");
        foreach (var connection in connections.Where(c => c.Server is not null))
            await SyncAsync(connection, configured, progress, report, ct);
    }

    private async Task<Connection> ConnectAsync(InstanceOptions instance, RunReport report, CancellationToken ct)
    {
        var client = clients.Create(instance);
        report.Watch(client.Usage);
        client.Usage.Changed += (_, _) =>
        {
            if (client.Usage.ThrottledUntil is { } until)
                LogWaits(instance.Name, until);
        };
        try
        {
            var server = await client.ConnectAsync(ct);
            return new Connection(client, server, new VisibleProjects(instance, await client.GetProjectsAsync(ct), null));
        }
        catch (JiraException e)
        {
            LogUnusable(instance.Name, e.Message);
            report.Note($"{instance.Name}: {e.Message}");
            return new Connection(client, null, new VisibleProjects(instance, null, e.Message));
        }
    }

    private async Task SyncAsync(
        Connection connection,
        IReadOnlyList<ScopedProject> configured,
        RunProgress progress,
        RunReport report,
        CancellationToken ct
    )
    {
        var name = connection.Client.Instance.Name;
        var asked = ProjectScope
            .Select(configured, progress.Lease.Request.Projects)
            .Where(p => p.Instance == name)
            .Select(p => p.Project)
            .OfType<ProjectFact>()
            .ToList();
        if ((asked.Count == 0 && progress.Interrupted(name).Count == 0) || connection.Server is not { } server)
            return;
        ExplainArchived(asked, name, report);
        try
        {
            using var session = new WriteSession(database, progress.Lease.Holder);
            using var reader = new WriteSession(database);
            var projects = configured.Where(p => p.Instance == name).Select(p => p.Project).OfType<ProjectFact>().ToList();
            var sync = new InstanceSync
            {
                Client = connection.Client,
                Server = server,
                StartedAt = ClockOf(connection.Client, server),
                InstanceId = Register(session, name, server, projects),
                Configured = [.. projects.Where(p => !p.Archived)],
                AllInSight = configured.All(p => p.Project is not null),
                Session = session,
                Reader = reader,
                Report = report,
                Unreadable = new UnreadableParts(report, name),
                Options = options,
                Time = time,
            };
            try
            {
                if (await new InstanceRun(sync, progress, configured).RunAsync(ct))
                    await new InstanceRun(sync, progress, configured, again: true).RunAsync(ct);
            }
            finally
            {
                sync.Unreadable.Tell();
                foreach (var sentence in connection.Client.LeftOut)
                    report.Note($"{name}: {sentence}");
            }
        }
        catch (JiraException e)
        {
            LogUnusable(name, e.Message);
            foreach (var project in asked)
                report.Fail(name, project.Key, e.Message);
        }
    }

    // The Date header says it to the second.
    private Instant ClockOf(JiraClient client, JiraServer server) =>
        server.ServerTime
        ?? (
            client.Usage.ClockDifference is { } difference
                ? Instant.From(time.GetUtcNow()).AddMilliseconds(difference - 1000)
                : throw new JiraException(
                    JiraFailure.Malformed,
                    "GET serverInfo",
                    null,
                    "Jira tells its time neither here nor in a Date header: a proxy may remove it."
                )
        );

    private static int Register(WriteSession session, string name, JiraServer server, IReadOnlyList<ProjectFact> projects)
    {
        var instanceId = 0;
        var writer = new InstanceWriter(session);
        session.InTransaction(() =>
        {
            instanceId = writer.Write(name, server.BaseUrl, server.Deployment == JiraDeployment.Cloud ? "cloud" : "datacenter");
            writer.Write(instanceId, projects);
        });
        return instanceId;
    }

    private static void ExplainArchived(IEnumerable<ProjectFact> asked, string instance, RunReport report)
    {
        foreach (var project in asked.Where(p => p.Archived))
        {
            report.Succeed(instance, project.Key);
            report.ProjectNote(
                instance,
                project.Key,
                $"{project.Key} is archived in Jira, whose searches leave it out: what is stored stays as it is."
            );
        }
    }

    [LoggerMessage(LogLevel.Information, "Jira {Instance} is overloaded or limits requests: waiting until {Until}")]
    private partial void LogWaits(string instance, Instant until);

    [LoggerMessage(LogLevel.Error, "Jira {Instance} could not be synced: {Reason}")]
    private partial void LogUnusable(string instance, string reason);

    /// <param name="Server">Null: no connection.</param>
    private sealed record Connection(JiraClient Client, JiraServer? Server, VisibleProjects Visible);
}
