using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Jira.Fields;
using KpiService.Jira.Reading;

namespace KpiService.Jira.Checks;

/// <summary>What one check found.</summary>
internal sealed record Finding(CheckState State, string Detail, string? Advice = null);

/// <summary>The checks of one run, in order; later ones use what earlier ones found.</summary>
internal sealed class JiraChecks(JiraClient client, KpiServiceOptions options, TimeProvider time, CancellationToken ct)
{
    /// <summary>Syncs go by Jira's clock, so only log times suffer from a difference.</summary>
    private const long TolerableClockDifference = 60_000;

    private readonly HashSet<string> visible = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<FieldFact> fields = [];
    private List<BoardFact> boards = [];
    private JiraException? refused;
    private JiraDeployment deployment;

    /// <summary>Each check by name; when an essential one fails the rest makes no sense.</summary>
    public IEnumerable<(string Name, Func<Task<Finding>> Run, bool Essential)> All() =>
        [
            // Before what an expired token makes fail.
            .. Expiry().Select(expiry => ("token expiry", (Func<Task<Finding>>)(() => Task.FromResult(expiry)), false)),
            ("connection", ConnectAsync, true),
            ("credentials", SignInAsync, true),
            ("clock", () => Task.FromResult(Clock()), false),
            ("fields", FieldsAsync, false),
            ("statuses", StatusesAsync, false),
            ("issue types", IssueTypesAsync, false),
            ("projects", ProjectsAsync, false),
            .. Keys().Select(key => ($"project {key}", (Func<Task<Finding>>)(() => ProjectAsync(key)), false)),
            ("boards", BoardsAsync, false),
            ("board configuration and sprints", SprintsAsync, false),
            ("resolutions", () => AdvisoryAsync(ResolutionsAsync, "workflow.not_delivered was not compared with this Jira's names"), false),
            ("field overrides", () => Task.FromResult(Overrides()), false),
            ("story points", () => Task.FromResult(Field("story points", fields.Where(IsEstimate), "story_points")), false),
            ("sprint field", () => Task.FromResult(Field("sprint", fields.Where(FieldRules.IsSprint), "sprint")), false),
            ("epic link field", () => Task.FromResult(Optional("epic link", fields.Where(FieldRules.IsEpicLink))), false),
            ("epics", () => AdvisoryAsync(EpicsAsync, "whether the linked epics are in sight was not found out"), false),
            ("flagged field", () => Task.FromResult(Optional("flagged", fields.Where(FieldRules.IsFlagged))), false),
            ("search and changelog", SearchAsync, false),
            ("rate limits", () => Task.FromResult(RateLimits()), false),
        ];

    /// <summary>A check that only advises: a Jira that refuses what it asks is synced as well as any other.</summary>
    private static async Task<Finding> AdvisoryAsync(Func<Task<Finding>> check, string unknown)
    {
        try
        {
            return await check();
        }
        catch (JiraException refusal)
        {
            return new Finding(
                CheckState.Warning,
                $"{refusal.Call}: {refusal.Kind}: {refusal.JiraMessage}",
                $"Syncs don't need this; {unknown}. {refusal.Advice}"
            );
        }
    }

    /// <summary>None where no date is configured.</summary>
    private IEnumerable<Finding> Expiry()
    {
        if (TokenExpiry.Of(client.Instance, options, time) is { } expiry)
        {
            var state =
                expiry.IsOver ? CheckState.Failed
                : expiry.IsNear ? CheckState.Warning
                : CheckState.Ok;
            yield return new Finding(state, expiry.Text, state == CheckState.Ok ? null : TokenExpiry.Advice);
        }
    }

    /// <summary>An answer of any kind proves DNS, TCP and TLS; what it says belongs to the next check.</summary>
    private async Task<Finding> ConnectAsync()
    {
        try
        {
            var server = await client.ConnectAsync(ct);
            return Ok($"{client.Instance.Url}: {server.Deployment} {server.Version}, base URL {server.BaseUrl}");
        }
        catch (JiraException failure) when (failure.Kind != JiraFailure.Unreachable)
        {
            refused = failure;
            return Ok($"{client.Instance.Url} answers.");
        }
    }

    private async Task<Finding> SignInAsync()
    {
        if (refused is not null)
            throw refused;
        var server = await client.ConnectAsync(ct);
        deployment = server.Deployment;
        var way =
            server.Gateway ? "scoped token through the gateway"
            : client.Instance.Email.Length > 0 ? "Basic"
            : "Bearer token";
        return Ok($"Account {server.AccountId} ({way}), time zone {server.TimeZone ?? "unknown"}.");
    }

    private Finding Clock() =>
        client.Usage.ClockDifference switch
        {
            null => Ok("Jira sends no Date header."),
            var difference and (> TolerableClockDifference or < -TolerableClockDifference) => new Finding(
                CheckState.Warning,
                $"Jira's clock differs by {difference / 1000} s.",
                "Set this machine's clock by NTP; syncs go by Jira's clock and stay right."
            ),
            var difference => Ok($"Jira's clock differs by {difference / 1000} s."),
        };

    private async Task<Finding> FieldsAsync() => Count(fields = await client.GetFieldsAsync(ct), "fields");

    private async Task<Finding> StatusesAsync() => Count(await client.GetStatusesAsync(ct), "statuses");

    private async Task<Finding> IssueTypesAsync() => Count(await client.GetIssueTypesAsync(ct), "issue types");

    private async Task<Finding> ProjectsAsync()
    {
        var projects = await client.GetProjectsAsync(ct);
        visible.UnionWith(projects.Where(project => !project.Archived).Select(project => project.Key));
        return Count(projects, "projects");
    }

    private async Task<Finding> ProjectAsync(string key)
    {
        if (!visible.Contains(key))
            return Absent(key);
        var issues = await client.CountAsync(Jql.Census(key, horizon: null), ct);
        return issues == 0
            ? new Finding(
                CheckState.Warning,
                "Visible, 0 issues.",
                "Check the account's Browse permission and the issue security of the project."
            )
            : Ok($"{issues} issues.");
    }

    private Finding Absent(string key) =>
        new(
            options.Jira.Instances.Count > 1 && client.Instance.Projects.Count == 0 ? CheckState.Warning : CheckState.Failed,
            $"{key} does not exist, is archived, or the account may not see it.",
            $"Correct projects.project_keys, or give the account Browse permission. "
                + $"Visible here: {string.Join(", ", visible.Order().Take(20))}."
        );

    private async Task<Finding> BoardsAsync()
    {
        foreach (var key in Keys().Where(visible.Contains))
            boards.AddRange(await client.GetBoardsAsync(key, ct).ToListAsync(ct));
        boards = [.. boards.DistinctBy(board => board.Id)];
        return boards.Count > 0
            ? Count(boards, "boards")
            : new Finding(CheckState.Warning, "0 boards.", "Without a board there are no sprint metrics.");
    }

    private async Task<Finding> SprintsAsync()
    {
        if (boards.Find(board => board.Type != "kanban") is not { } board)
            return Ok("No board with sprints to try.");
        var configuration = await client.GetBoardConfigurationAsync(board.Id, ct);
        var sprints = await client.GetSprintsAsync(board, ct);
        var estimate = configuration.EstimationFieldId ?? "no field";
        return Ok(
            $"Board {board.Id} “{board.Name}”: {configuration.Columns.Count} columns, estimates by {estimate}, {sprints?.Count ?? 0} "
                + "sprints."
        );
    }

    /// <summary>Resolutions are named in the account's language, so the usual names may match none of them.</summary>
    private async Task<Finding> ResolutionsAsync()
    {
        var names = await client.GetResolutionsAsync(ct);
        var notDelivered = new NotDelivered(options.Workflow);
        var matched = names.Where(notDelivered.Includes).ToList();
        return matched.Count > 0 || names.Count == 0
            ? Ok($"{names.Count} resolutions; not delivered: {(matched.Count == 0 ? "none" : string.Join(", ", matched))}.")
            : new Finding(
                CheckState.Warning,
                $"workflow.not_delivered matches none of this Jira's resolutions: {string.Join(", ", names.Take(20))}.",
                "Name those that mean that nothing was delivered in workflow.not_delivered; until then such issues count as delivered."
            );
    }

    /// <summary>Data Center names no levels: epics are known by the issues that carry an epic name or are linked to as epics.</summary>
    private async Task<Finding> EpicsAsync()
    {
        if (deployment == JiraDeployment.Cloud)
            return Ok("Jira names the level of each issue type.");
        var keys = Keys().Where(visible.Contains).ToList();
        if (
            keys.Count == 0
            || fields.FirstOrDefault(FieldRules.IsEpicLink)?.Id is not { } link
            || await client.CountAsync(Jql.With(keys, link), ct) is null or 0
        )
            return Ok("No issue is linked to an epic.");
        var named = fields.FirstOrDefault(FieldRules.IsEpicName)?.Id is { } name ? await client.CountAsync(Jql.With(keys, name), ct) : 0;
        return named > 0 || options.Workflow.Levels.Any(level => level.Level > 0)
            ? Ok($"{named} issues carry an epic name.")
            : new Finding(
                CheckState.Warning,
                "Issues are linked to epics, but none of the configured projects has an issue with an epic name.",
                "Add the epics' project to projects.project_keys, or name the issue type in workflow.levels: [{type: Epic, level: 1}]."
            );
    }

    private async Task<Finding> SearchAsync()
    {
        if (Keys().Where(visible.Contains).ToList() is not { Count: > 0 } keys)
            return new Finding(CheckState.Skipped, "No visible project to search.");
        var map = FieldMap.Discover(fields, [], client.Instance.Fields, people: false);
        var query = new IssueQuery(Jql.Full(keys, new Domain.Time.Instant(0)), IssueOrder.Created);
        var page = await client.SearchIssuesAsync(query, map, withChangelog: true, ct).FirstAsync(ct);
        var items = page.Issues.Sum(issue => issue.Changelog is { Complete: true } changelog ? changelog.Items.Count : 0);
        var missing = page.Issues.Where(issue => issue.Changelog is not { Complete: true }).Select(issue => issue.Id).ToList();
        await foreach (var batch in client.GetChangelogsAsync(missing, ct))
            items += batch.Values.Sum(changelog => changelog.Items.Count);
        return Ok($"{page.Issues.Count} issues with {items} changes read.");
    }

    private Finding Overrides()
    {
        var given = client.Instance.Fields;
        string[] ids = [.. given.StoryPoints, given.Sprint, given.EpicLink, given.Flagged];
        var unknown = ids.Where(id => id.Length > 0).Except(fields.Select(field => field.Id)).ToList();
        return unknown.Count == 0
            ? Ok(ids.Any(id => id.Length > 0) ? "All configured fields exist." : "None; fields are found by schema.")
            : new Finding(
                CheckState.Failed,
                $"Jira has no field {string.Join(", ", unknown)}.",
                $"Correct jira.instances[].fields of {client.Instance.Name}; `discover` lists the ids."
            );
    }

    private Finding Field(string what, IEnumerable<FieldFact> found, string option) =>
        Describe(found) is { } detail
            ? Ok(detail)
            : new Finding(
                CheckState.Warning,
                $"No {what} field found.",
                $"Name it in jira.instances[].fields.{option} of {client.Instance.Name}."
            );

    private static Finding Optional(string what, IEnumerable<FieldFact> found) =>
        Ok(Describe(found) ?? $"No {what} field; none is needed where it isn't used.");

    private static string? Describe(IEnumerable<FieldFact> found) =>
        string.Join("; ", found.Select(field => $"{field.Id} “{field.Name}” ({field.Custom})")) is { Length: > 0 } text ? text : null;

    private static bool IsEstimate(FieldFact field) => FieldRules.IsTeamManagedPoints(field) || FieldRules.IsPoints(field);

    private Finding RateLimits() =>
        client.Usage.RateLimit is { Count: > 0 } headers
            ? Ok(string.Join(", ", headers.Select(header => $"{header.Key}: {header.Value}")))
            : Ok("Jira sends no rate-limit headers.");

    private IEnumerable<string> Keys()
    {
        var own = client.Instance.Projects.Count > 0 ? client.Instance.Projects : options.Projects.ProjectKeys;
        foreach (var key in own)
        {
            var (instance, bare) = QualifiedKey.Parse(key);
            if (instance is null || instance.Equals(client.Instance.Name, StringComparison.OrdinalIgnoreCase))
                yield return bare;
        }
    }

    private static Finding Ok(string detail) => new(CheckState.Ok, detail);

    private static Finding Count<T>(IReadOnlyCollection<T> found, string what) =>
        found.Count > 0
            ? Ok(string.Create(CultureInfo.InvariantCulture, $"{found.Count} {what}."))
            : new Finding(
                CheckState.Failed,
                $"0 {what}: the account sees nothing.",
                "Check the account's permissions; Jira answers anonymous users like this."
            );
}
