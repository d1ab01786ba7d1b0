using System.Globalization;

namespace KpiService.Sample.Model;

/// <summary>
/// Every change of an issue: alters the present and writes the history entry that tells of it, so that the two cannot disagree.
/// </summary>
internal sealed class Ledger(World world)
{
    /// <summary>Moves to another status; entering done sets the resolution and leaving it clears it, in the same entry.</summary>
    public void Transition(Issue issue, long at, Named author, Status to, Named? resolution = null)
    {
        var from = issue.Status;
        if (from == to)
            return;
        issue.Status = to;
        if (from.Category != to.Category)
            issue.CategoryChanged = at;
        var items = new List<ChangeItem>(2) { new(Field.Status, from.Id, from.Name, to.Id, to.Name) };
        if (from.IsDone != to.IsDone)
            items.Add(Resolve(issue, at, to.IsDone ? resolution ?? Catalogue.Done : null));
        world.Record(issue, at, author, [.. items]);
    }

    private static ChangeItem Resolve(Issue issue, long at, Named? to)
    {
        var item = Of(Field.Resolution, issue.Resolution, to);
        (issue.Resolution, issue.ResolvedAt) = (to, to is null ? null : at);
        return item;
    }

    /// <summary>Replaces the sprint list: closed sprints stay, the open one becomes <paramref name="open"/> or none.</summary>
    public void Schedule(Issue issue, long at, Named author, Sprint? open)
    {
        var before = issue.Sprints;
        var left = before.Where(id => world.Sprint(id).CompletedAt is null).ToArray();
        int[] after = [.. before.Except(left), .. open is null ? Array.Empty<int>() : [open.Id]];
        if (after.SequenceEqual(before))
            return;
        foreach (var id in left)
            world.Sprint(id).Issues.Remove(issue);
        open?.Issues.Add(issue);
        issue.Sprints = after;
        world.Record(issue, at, author, new ChangeItem(Field.Sprint, Ids(before), Names(before), Ids(after), Names(after)));
    }

    public void Estimate(Issue issue, long at, Named author, double? points)
    {
        world.Record(issue, at, author, new ChangeItem(Field.StoryPoints, null, Text(issue.Points), null, Text(points) ?? ""));
        issue.Points = points;
    }

    public void Flag(Issue issue, long at, Named author, bool on)
    {
        if (issue.Flagged == on)
            return;
        issue.Flagged = on;
        world.Record(
            issue,
            at,
            author,
            on
                ? new ChangeItem(Field.Flagged, null, "", "[10019]", "Impediment")
                : new ChangeItem(Field.Flagged, "[10019]", "Impediment", "", "")
        );
    }

    public void Label(Issue issue, long at, Named author, params string[] labels)
    {
        world.Record(issue, at, author, new ChangeItem(Field.Labels, null, string.Join(' ', issue.Labels), null, string.Join(' ', labels)));
        issue.Labels = labels;
    }

    public void Prioritise(Issue issue, long at, Named author, Named priority)
    {
        world.Record(issue, at, author, Of(Field.Priority, issue.Priority, priority));
        issue.Priority = priority;
    }

    public void Assign(Issue issue, long at, Named author, Named assignee)
    {
        if (issue.Assignee == assignee)
            return;
        world.Record(issue, at, author, Of(Field.Assignee, issue.Assignee, assignee));
        issue.Assignee = assignee;
    }

    public void Move(Issue issue, long at, Named author, Project to)
    {
        var (project, key) = (issue.Project, issue.Key);
        (issue.Project, issue.Number) = (to, ++to.LastNumber);
        world.SetKey(issue);
        world.Record(
            issue,
            at,
            author,
            new ChangeItem(Field.Project, project.Id, project.Name, to.Id, to.Name),
            new ChangeItem(Field.Key, null, key, null, issue.Key)
        );
    }

    private static ChangeItem Of(Field field, Named? from, Named? to) => new(field, from?.Id, from?.Name, to?.Id, to?.Name);

    private static string? Text(double? points) => points?.ToString(CultureInfo.InvariantCulture);

    private static string Ids(int[] ids) => string.Join(", ", ids);

    private string Names(int[] ids) => string.Join(", ", ids.Select(id => world.Sprint(id).Name));
}
