using System.Globalization;
using KpiService.Sample.Model;

namespace KpiService.Sample.Rest;

/// <summary>Boards and sprints of the agile API.</summary>
internal static class AgileEndpoints
{
    private const int MostPerPage = 50;

    public static void Boards(JiraCall call)
    {
        var (type, of) = (call.List("type"), call.Text("projectKeyOrId"));
        if (of is not null && call.World.Project(of) is null)
            throw JiraProblem.BadRequest($"No project could be found with key or id '{of}'.");
        var boards = call
            .World.Projects.Where(p => type.Length == 0 || type.Contains(AgileJson.TypeOf(p)))
            .Where(p => of is null || call.World.Project(of) == p);
        Paging.Write(call, [.. boards], MostPerPage, AgileJson.WriteBoard);
    }

    public static void Board(JiraCall call) => AgileJson.WriteBoard(call.Json, Find(call));

    public static void Configuration(JiraCall call) => AgileJson.WriteConfiguration(call.Json, Find(call), call.World.Workflow);

    public static void BoardProjects(JiraCall call) => Paging.Write(call, [Find(call)], MostPerPage, JsonParts.WriteProject);

    public static void Sprints(JiraCall call)
    {
        var project = Find(call);
        if (project.Kanban)
            throw JiraProblem.BadRequest("The board does not support sprints");
        var states = call.List("state");
        var unknown = states.FirstOrDefault(s => s is not ("closed" or "active" or "future"));
        if (unknown is not null)
            throw JiraProblem.BadRequest($"Invalid sprint state '{unknown}'. Valid values: future, active, closed.");
        var sprints = project.Sprints.Where(s => states.Length == 0 || states.Contains(s.State));
        Paging.Write(call, [.. sprints], MostPerPage, (json, s) => AgileJson.WriteSprint(json, s, withSelf: true));
    }

    public static void OneSprint(JiraCall call)
    {
        var known =
            int.TryParse(call.Arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && id >= 1
            && id <= call.World.Sprints.Count;
        if (!known)
            throw JiraProblem.NotFound("Sprint does not exist");
        AgileJson.WriteSprint(call.Json, call.World.Sprint(id), withSelf: true);
    }

    private static Project Find(JiraCall call) =>
        call.World.Projects.FirstOrDefault(p => p.BoardId.ToString(CultureInfo.InvariantCulture) == call.Arguments[0])
        ?? throw JiraProblem.NotFound(
            "The requested board cannot be viewed because it either does not exist or you do not have permission to view it."
        );
}
