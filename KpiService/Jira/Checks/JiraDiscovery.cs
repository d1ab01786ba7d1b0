using System.Text;
using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Jira.Connection;
using KpiService.Jira.Fields;

namespace KpiService.Jira.Checks;

/// <summary>What the credentials of one Jira can see.</summary>
/// <param name="BoardsError">Why the boards can't be listed; null when they are.</param>
/// <param name="Fields">The fields the metrics depend on; where a role has several, the boards' configuration decides.</param>
/// <param name="Yaml">A <c>projects:</c> block to paste into the configuration.</param>
public sealed record Discovery(
    string Instance,
    JiraServer Server,
    IReadOnlyList<ProjectFact> Projects,
    IReadOnlyList<DiscoveredBoard> Boards,
    string? BoardsError,
    IReadOnlyList<DiscoveredField> Fields,
    string Yaml
);

/// <summary>A board and its home.</summary>
/// <param name="ProjectKey">Null where Jira doesn't say.</param>
public sealed record DiscoveredBoard(long Id, string Name, string Type, string? ProjectKey);

/// <summary>A custom field the metrics depend on.</summary>
/// <param name="Role"><c>storyPoints</c>, <c>sprint</c>, <c>epicLink</c> or <c>flagged</c>.</param>
/// <param name="FoundBy">How it was recognised.</param>
public sealed record DiscoveredField(string Role, string Id, string Name, string FoundBy);

/// <summary>Lists what the credentials can see.</summary>
public sealed class JiraDiscovery(JiraClientFactory clients)
{
    /// <exception cref="JiraException">Jira can't be asked.</exception>
    public async Task<Discovery> RunAsync(InstanceOptions instance, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var client = clients.Create(instance);
        var server = await client.ConnectAsync(ct);
        var projects = await client.GetProjectsAsync(ct);
        var (boards, boardsError) = await ListBoardsAsync(client, ct);
        var fields = await client.GetFieldsAsync(ct);
        return new Discovery(
            instance.Name,
            server,
            projects,
            [.. boards.Select(board => new DiscoveredBoard(board.Id, board.Name, board.Type, board.LocationProjectKey))],
            boardsError,
            [.. fields.Select(Recognise).OfType<DiscoveredField>()],
            Yaml(projects)
        );
    }

    /// <summary>A token may lack the scope of boards and read all else.</summary>
    private static async Task<(IReadOnlyList<BoardFact> Boards, string? Error)> ListBoardsAsync(JiraClient client, CancellationToken ct)
    {
        try
        {
            return (await client.GetBoardsAsync(projectKey: null, ct).ToListAsync(ct), null);
        }
        catch (JiraException failure) when (failure.Kind is not (JiraFailure.Unauthorized or JiraFailure.Unreachable))
        {
            return ([], failure.Message);
        }
    }

    private static DiscoveredField? Recognise(FieldFact field) =>
        RoleOf(field) is var (role, by) ? new DiscoveredField(role, field.Id, field.Name, $"{by} ({field.Custom})") : null;

    private static (string Role, string By)? RoleOf(FieldFact field) =>
        field switch
        {
            _ when FieldRules.IsSprint(field) => ("sprint", "schema"),
            _ when FieldRules.IsEpicLink(field) => ("epicLink", "schema"),
            _ when FieldRules.IsTeamManagedPoints(field) => ("storyPoints", "schema, team-managed projects"),
            _ when FieldRules.IsPoints(field) => ("storyPoints", "name of a number field"),
            _ when FieldRules.IsFlagged(field) => ("flagged", "name of a check-box field"),
            _ => null,
        };

    private static string Yaml(IReadOnlyList<ProjectFact> projects)
    {
        var yaml = new StringBuilder("projects:\n  project_keys:\n");
        foreach (var project in projects.Where(project => !project.Archived))
            yaml.Append("    - \"").Append(project.Key).Append("\"  # ").Append(OneLine(project.Name)).Append('\n');
        return yaml.ToString();
    }

    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
