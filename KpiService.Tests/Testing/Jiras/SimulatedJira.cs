using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Testing.Jiras;

/// <summary>
/// A Jira that answers from a <see cref="JiraWorld"/>: enough of Cloud and Data Center for whole syncs, with small pages.
/// </summary>
internal sealed class SimulatedJira(JiraWorld world, bool cloud = true) : HttpMessageHandler
{
    public const int PageSize = 3;

    public JiraWorld World => world;
    public bool IsCloud => cloud;

    /// <summary>Method, path and JQL of every request, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>Called with method, path and JQL before each answer, one at a time; what it returns is answered instead.</summary>
    public Func<string, HttpResponseMessage?> Intercept { get; set; } = _ => null;

    /// <summary>Changes the JSON of every answer.</summary>
    public Func<string, string> Rewrite { get; set; } = json => json;

    /// <summary>Waited for before each answer.</summary>
    public Func<string, Task> Gate { get; set; } = _ => Task.CompletedTask;

    /// <summary>Never answers the requests that contain a text.</summary>
    /// <param name="reached">Set when the first of them has been made.</param>
    public void Hang(string call, TaskCompletionSource reached) =>
        Gate = c =>
            c.Contains(call, StringComparison.Ordinal) && (reached.TrySetResult() || reached.Task.IsCompleted)
                ? new TaskCompletionSource().Task
                : Task.CompletedTask;

    /// <summary>The JQL of the searches so far.</summary>
    public IReadOnlyList<string> Searches =>
        [.. Calls.Where(c => c.Contains("search", StringComparison.Ordinal) && c.Contains(" project in", StringComparison.Ordinal))];

    /// <summary>Answers the request with this number (from 1) of those that contain a text in place of Jira.</summary>
    public void Fail(string call, int number, Func<HttpResponseMessage?> answer)
    {
        var seen = 0;
        Intercept = c => c.Contains(call, StringComparison.Ordinal) && Interlocked.Increment(ref seen) == number ? answer() : null;
    }

    public static HttpResponseMessage Fail(HttpStatusCode status, string message) =>
        new(status)
        {
            Content = new StringContent(
                new JsonObject { ["errorMessages"] = new JsonArray(message) }.ToJsonString(),
                Encoding.UTF8,
                "application/json"
            ),
        };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri?.AbsolutePath ?? "";
        var call = $"{request.Method} {path}";
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken));
        call = body is null ? call : $"{call} {body["jql"]}";
        Calls.Enqueue(call);
        await Gate(call).WaitAsync(cancellationToken);
        lock (world)
        {
            try
            {
                if (Intercept(call) is { } instead)
                    return instead;
                return Answer(path, request.RequestUri?.Query ?? "", body) is { } json
                    ? new(HttpStatusCode.OK)
                    {
                        Content = new StringContent(Rewrite(json.ToJsonString()), Encoding.UTF8, "application/json"),
                    }
                    : Fail(HttpStatusCode.NotFound, "Issue does not exist or you do not have permission to see it.");
            }
            catch (UnknownValueException e)
            {
                return Fail(HttpStatusCode.BadRequest, e.Message);
            }
        }
    }

    private JsonNode? Answer(string path, string query, JsonNode? body)
    {
        var parts = path.Trim('/').Split('/');
        return parts switch
        {
            [.., "serverInfo"] => new JsonObject
            {
                ["deploymentType"] = cloud ? "Cloud" : "Server",
                ["baseUrl"] = "https://acme.example",
                ["version"] = "1",
                ["serverTime"] = Time(world.Now.Milliseconds),
            },
            [.., "myself"] => new JsonObject
            {
                ["accountId"] = "me",
                ["key"] = "me",
                ["timeZone"] = "UTC",
            },
            [.., "field"] => new JsonArray(
                Field("customfield_1", "Sprint", "com.pyxis.greenhopper.jira:gh-sprint"),
                Field("customfield_2", "Story Points", "com.atlassian.jira.plugin.system.customfieldtypes:float"),
                Field("customfield_4", "Size", "com.atlassian.jira.plugin.system.customfieldtypes:float"),
                Field("customfield_3", "Epic Link", "com.pyxis.greenhopper.jira:gh-epic-link")
            ),
            [.., "status"] => Array(world.Statuses, s => WorldJson.Status(s.Id, s.Name, s.Category)),
            [.., "issuetype"] => new JsonArray(WorldJson.IssueType()),
            [.., "project", "search"] => Page(VisibleProjects()),
            [_, "api", _, "project"] => VisibleProjects(),
            ["rest", "agile", ..] => Agile(parts[3..], query),
            [.., "search", "jql"] or [_, "api", "2", "search"] => Search(body ?? throw new InvalidOperationException("No body.")),
            [.., "approximate-count"] => new JsonObject { ["count"] = Found(body).Count },
            [.., "issue", "bulkfetch"] => new JsonObject
            {
                ["issues"] = Array(Ids(body).Select(Find).OfType<WorldIssue>(), i => WorldJson.Issue(i, world, withChangelog: false)),
            },
            [.., "changelog", "bulkfetch"] => new JsonObject
            {
                ["issueChangeLogs"] = Array(
                    Ids(body).Select(Find).OfType<WorldIssue>().Where(i => i.Histories.Count > 0),
                    WorldJson.BulkChangelog
                ),
            },
            [.., "issue", var id] => Find(Parse(id)) is { } issue
                ? WorldJson.Issue(issue, world, withChangelog: query.Contains("expand=changelog", StringComparison.Ordinal))
                : null,
            _ => throw new InvalidOperationException($"The simulated Jira does not know {path}."),
        };
    }

    private JsonObject? Agile(string[] parts, string query) =>
        parts switch
        {
            ["board"] => Page(
                Array(
                    world.Boards.Where(b => b.Listed && b.Projects.Any(p => query.Contains($"={p}", StringComparison.Ordinal))),
                    WorldJson.Board
                )
            ),
            ["board", var id] => Board(id) is { } board ? WorldJson.Board(board) : null,
            ["board", var id, "configuration"] => Board(id) is { } board ? WorldJson.Configuration(board) : null,
            ["board", var id, "project"] => Page(
                Array(
                    world.Projects.Where(p => Board(id)?.Projects.Contains(p.Key) == true),
                    p => new JsonObject
                    {
                        ["id"] = $"{p.Id}",
                        ["key"] = p.Key,
                        ["name"] = p.Key,
                    }
                )
            ),
            ["board", var id, "sprint"] => Page(
                Array(world.Sprints.Where(s => s.Listed && s.ListedOn.Contains(Parse(id))), WorldJson.Sprint)
            ),
            ["sprint", var id] => world.Sprints.FirstOrDefault(s => s.Id == Parse(id)) is { } sprint ? WorldJson.Sprint(sprint) : null,
            _ => throw new InvalidOperationException($"The simulated Jira does not know agile {string.Join('/', parts)}."),
        };

    private JsonObject Search(JsonNode body)
    {
        var found = Found(body);
        var from = cloud ? int.Parse((string?)body["nextPageToken"] ?? "0", CultureInfo.InvariantCulture) : (int?)body["startAt"] ?? 0;
        var withChangelog = !cloud && body["expand"] is JsonArray { Count: > 0 };
        var page = Array(found.Skip(from).Take(PageSize), i => WorldJson.Issue(i, world, withChangelog));
        var more = from + PageSize < found.Count;
        return cloud
            ? new JsonObject
            {
                ["issues"] = page,
                ["isLast"] = !more,
                ["nextPageToken"] = more ? $"{from + PageSize}" : null,
            }
            : new JsonObject
            {
                ["issues"] = page,
                ["startAt"] = from,
                ["maxResults"] = PageSize,
                ["total"] = found.Count,
            };
    }

    private List<WorldIssue> Found(JsonNode? body)
    {
        var jql = new WorldJql((string?)body?["jql"] ?? "", world);
        var matches = jql.Parse();
        return
        [
            .. world
                .Issues.Select(i => i.Indexed ?? i)
                .Where(i => i is { MissingInIndex: false, ArchivedAt: null } && world.IsVisible(i.ProjectKey) && matches(i))
                .OrderBy(i => jql.OrderField == "created" ? i.Created : i.Updated),
        ];
    }

    private JsonArray VisibleProjects() =>
        Array(
            world.Projects.Where(p => !p.Hidden),
            p => new JsonObject
            {
                ["id"] = $"{p.Id}",
                ["key"] = p.Key,
                ["name"] = $"Project {p.Key}",
                ["archived"] = p.Archived,
            }
        );

    private WorldIssue? Find(long id) => world.Issues.FirstOrDefault(i => i.Id == id && world.IsVisible(i.ProjectKey));

    private WorldBoard? Board(string id) => world.Boards.FirstOrDefault(b => b.Id == Parse(id));

    private static IEnumerable<long> Ids(JsonNode? body) =>
        (body?["issueIdsOrKeys"]?.AsArray() ?? []).Select(id => Parse((string?)id ?? ""));

    private static long Parse(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    private static JsonObject Page(JsonArray values) =>
        new()
        {
            ["values"] = values,
            ["isLast"] = true,
            ["startAt"] = 0,
            ["total"] = values.Count,
        };

    private static JsonObject Field(string id, string name, string custom) =>
        new()
        {
            ["id"] = id,
            ["name"] = name,
            ["custom"] = true,
            ["schema"] = new JsonObject { ["custom"] = custom, ["type"] = "number" },
        };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    private static string Time(long milliseconds) => WorldJson.Time(milliseconds);
}
