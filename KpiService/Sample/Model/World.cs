using System.Globalization;

namespace KpiService.Sample.Model;

/// <summary>The present state and the past of the sample Jira. Changes go through <see cref="Ledger"/>.</summary>
internal sealed class World(IReadOnlyList<Project> projects)
{
    private readonly Dictionary<long, Issue> byId = [];
    private readonly Dictionary<string, Issue> byKey = new(StringComparer.OrdinalIgnoreCase);
    private long lastHistory = 10_000;
    private long lastIssue = 10_000;

    public IReadOnlyList<Project> Projects { get; } = projects;
    public Workflow Workflow { get; } = new();

    /// <summary>All living issues in the order of their ids.</summary>
    public List<Issue> Issues { get; } = [];

    /// <summary>All sprints; the id of a sprint is its place here plus one.</summary>
    public List<Sprint> Sprints { get; } = [];

    public long NextIssueId() => ++lastIssue;

    public Issue Add(Issue issue)
    {
        Issues.Add(issue);
        byId.Add(issue.Id, issue);
        SetKey(issue);
        issue.Updated = issue.CategoryChanged = issue.Created;
        issue.Parent?.Children.Add(issue);
        foreach (var id in issue.Sprints)
            Sprint(id).Issues.Add(issue);
        return issue;
    }

    /// <summary>Deletes without a trace, as Jira does.</summary>
    public void Delete(Issue issue)
    {
        issue.Deleted = true;
        Issues.Remove(issue);
        byId.Remove(issue.Id);
        foreach (var key in byKey.Where(e => e.Value == issue).Select(e => e.Key).ToArray())
            byKey.Remove(key);
        issue.Parent?.Children.Remove(issue);
        foreach (var id in issue.Sprints)
            Sprint(id).Issues.Remove(issue);
    }

    /// <summary>Gives the issue the key of its project and number; an older key keeps leading to it.</summary>
    public void SetKey(Issue issue)
    {
        issue.Key = string.Create(CultureInfo.InvariantCulture, $"{issue.Project.Key}-{issue.Number}");
        byKey[issue.Key] = issue;
    }

    public void Record(Issue issue, long at, Named author, params ChangeItem[] items)
    {
        issue.Histories.Add(new History(++lastHistory, at, author, items));
        issue.Updated = at;
    }

    public Sprint Sprint(int id) => Sprints[id - 1];

    public Project? Project(string idOrKey) =>
        Projects.FirstOrDefault(p => p.Id == idOrKey || p.Key.Equals(idOrKey, StringComparison.OrdinalIgnoreCase));

    /// <summary>By numeric id, key or former key; null when it isn't there (any more).</summary>
    public Issue? Issue(string idOrKey) =>
        long.TryParse(idOrKey, CultureInfo.InvariantCulture, out var id) ? byId.GetValueOrDefault(id) : byKey.GetValueOrDefault(idOrKey);
}
