using KpiService.Cli.Output;
using KpiService.Configuration;
using KpiService.Features.Connecting;
using KpiService.Jira;
using KpiService.Jira.Checks;

namespace KpiService.Cli.Verbs;

internal static class DiscoverVerb
{
    public static Verb Verb { get; } =
        new(
            "discover",
            "Lists the projects, boards and custom fields that the credentials can see, and a projects block for config.yaml.",
            "discover",
            "discover --json"
        )
        {
            Options = [CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        JiraRequired.Check(call.Configuration);
        await using var services = ToolServices.Create(call.Configuration);
        List<DiscoveredJira> found = [];
        foreach (var instance in call.Options.Jira.Instances)
            found.Add(await AskAsync(services.Get<JiraDiscovery>(), instance, ct));
        foreach (var failed in found.Where(f => f.Error is not null))
            await call.Terminal.Error.WriteLineAsync($"{failed.Instance}: {failed.Error}");
        var seen = found.Where(f => f.Error is null).Select(f => Describe(f, call.Configuration.Report));
        await call.Terminal.Out.WriteLineAsync(call.Json ? Text.Json(found) : string.Join("\n\n", seen));
        var errors = found.Count(f => f.Error is not null);
        return errors == 0 ? ExitCode.Done
            : errors < found.Count ? ExitCode.Partial
            : ExitCode.Failed;
    }

    private static async Task<DiscoveredJira> AskAsync(JiraDiscovery discovery, InstanceOptions instance, CancellationToken ct)
    {
        try
        {
            var seen = await discovery.RunAsync(instance, ct);
            return new(
                seen.Instance,
                instance.Url,
                seen.Server.Deployment.ToString().ToLowerInvariant(),
                seen.Server.Version,
                seen.Projects,
                seen.Boards,
                seen.Fields,
                seen.Yaml,
                null
            )
            {
                BoardsError = seen.BoardsError,
            };
        }
        catch (JiraException e)
        {
            return new(instance.Name, instance.Url, null, null, [], [], [], null, e.Message);
        }
    }

    private static string Describe(DiscoveredJira discovery, ConfigurationReport report)
    {
        var projects = new TextTable("Project", "Name", "Id");
        foreach (var project in discovery.Projects)
            projects.Add(project.Key, project.Name, $"{project.Id}");
        var unlisted = discovery.BoardsError is null ? "" : $"The boards can't be listed: {discovery.BoardsError}\n\n";
        var boards = new TextTable("Board", "Name", "Type", "Project");
        foreach (var board in discovery.Boards)
            boards.Add($"{board.Id}", board.Name, board.Type, board.ProjectKey ?? "-");
        var fields = new TextTable("Field", "Id", "Name", "Found by");
        foreach (var field in discovery.Fields)
            fields.Add(field.Role, field.Id, field.Name, field.FoundBy);
        var head = $"{discovery.Instance} ({discovery.Deployment} {discovery.Version}, {discovery.Url})";
        // The section stands in the file already: below it, it would stand there twice.
        return $"{head}\n\n{projects}\n{unlisted}{boards}\n{fields}\n# {report.Yaml.Path}: in the place of its lines projects: and "
            + $"project_keys:\n{discovery.Yaml}";
    }
}
