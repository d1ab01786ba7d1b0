using System.Globalization;
using System.Text.Json;

namespace KpiService.Tests.Sample;

/// <summary>One issue as read over HTTP, with just enough arithmetic to judge whether the world is believable.</summary>
internal sealed class SampleIssue(JsonElement issue, IEnumerable<JsonElement> histories)
{
    private readonly List<JsonElement> histories = [.. histories];

    public string Id => issue.Text("id");
    public string Key => issue.Text("key");
    public JsonElement Fields => issue.GetProperty("fields");
    public string Project => Fields.GetProperty("project").Text("key");
    public int Level => Fields.GetProperty("issuetype").GetProperty("hierarchyLevel").GetInt32();
    public string Status => Fields.GetProperty("status").Text("id");
    public DateTimeOffset Created => Instant(Fields.Text("created"));
    public DateTimeOffset Updated => Instant(Fields.Text("updated"));
    public string[] Labels => [.. Fields.GetProperty("labels").EnumerateArray().Select(l => l.GetString() ?? "")];
    public bool Delivered => Fields.GetProperty("resolution") is { ValueKind: JsonValueKind.Object } r && r.Text("name") == "Done";

    public string SprintIds =>
        Fields.GetProperty("customfield_10020") is { ValueKind: JsonValueKind.Array } sprints
            ? string.Join(", ", sprints.EnumerateArray().Select(s => s.GetProperty("id").GetInt32()))
            : "";

    public string? Points =>
        Fields.GetProperty("customfield_10026") is { ValueKind: JsonValueKind.Number } points ? points.GetRawText() : null;

    public List<(DateTimeOffset At, JsonElement Item)> Changes(string field) =>
        [
            .. histories.SelectMany(h =>
                h.GetProperty("items")
                    .EnumerateArray()
                    .Where(i => i.Text("field") == field)
                    .Select(i => (DateTimeOffset.FromUnixTimeMilliseconds(h.GetProperty("created").GetInt64()), i))
            ),
        ];

    /// <summary>The status visits' begins, the first at creation.</summary>
    public List<(DateTimeOffset At, string Status)> Visits()
    {
        var changes = Changes("status");
        var first = changes.Count > 0 ? changes[0].Item.Text("from") : Status;
        return [(Created, first), .. changes.Select(c => (c.At, c.Item.Text("to")))];
    }

    public string StatusAt(DateTimeOffset at) => Visits().Last(v => v.At <= at || v.At == Created).Status;

    public bool DoneAt(DateTimeOffset at) => Created <= at && StatusAt(at) == Statuses.Done;

    public bool InSprintAt(int sprint, DateTimeOffset at)
    {
        var changes = Changes("Sprint");
        var value =
            changes.LastOrDefault(c => c.At <= at).Item is { ValueKind: JsonValueKind.Object } last ? last.Text("to")
            : changes.Count > 0 ? changes[0].Item.Text("from")
            : SprintIds;
        return Created <= at && value.Split(", ").Contains(sprint.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Whether it was in the sprint at the start, or entered later.</summary>
    public bool InSprintDuring(int sprint, DateTimeOffset from, DateTimeOffset to) =>
        InSprintAt(sprint, from)
        || InSprintAt(sprint, to)
        || Changes("Sprint").Any(c => c.At > from && c.At <= to && InSprintAt(sprint, c.At));

    public static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

internal static class Statuses
{
    public const string ToDo = "10000";
    public const string Done = "10005";
    public static readonly string[] InProgress = ["3", "10002", "10003", "10004"];
}

internal static class JsonReading
{
    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";
}
