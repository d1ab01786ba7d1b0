using System.Globalization;
using System.Text.Json;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Snapshot.Loading;
using KpiService.Storage;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Testing.Worlds;

/// <summary>An issue and what happened to it, in the order told; today's values follow from its history.</summary>
internal sealed class IssueStory(long id, string key, Instant created, long status)
{
    private readonly Dictionary<string, double> estimates = [];
    private List<long> sprints = [];
    private long current = status;
    private long history;

    public long Id => id;
    public string Key => key;
    public List<ChangeInput> Changes { get; } = [];
    public IssueRecord Input =>
        values with
        {
            Estimates = JsonSerializer.Serialize(estimates),
            SprintIds = JsonSerializer.Serialize(sprints),
            StatusId = current,
        };

    private IssueRecord values = new()
    {
        InstanceId = 1,
        Id = id,
        Key = key,
        ProjectId = Core,
        TypeId = Story,
        StatusId = status,
        Created = created,
        Updated = created,
        ChangelogComplete = true,
    };

    public IssueStory With(Func<IssueRecord, IssueRecord> change)
    {
        values = change(values);
        return this;
    }

    /// <param name="stored">A name, or a JSON list of names.</param>
    public IssueStory With(AttributeInfo attribute, string? stored)
    {
        var attributes = values.Attributes?.ToArray() ?? new string?[IssueAttributes.All.Count];
        attributes[attribute.Ordinal] = stored;
        return With(v => v with { Attributes = attributes });
    }

    public IssueStory Labels(params string[] labels) => With(IssueAttributes.Labels, JsonSerializer.Serialize(labels));

    public IssueStory To(long next, string at)
    {
        Change(StatusField, at, Text(current), null, Text(next), null);
        current = next;
        return this;
    }

    /// <summary>A change of status as a history has it: by its own id, with ends that may have lost theirs.</summary>
    public IssueStory Moved(string at, long entry, (long? Id, string? Name) from, (long? Id, string? Name) to)
    {
        Changes.Add(
            new ChangeInput(
                1,
                id,
                entry,
                0,
                T(at),
                StatusField,
                from.Id?.ToString(CultureInfo.InvariantCulture),
                from.Name,
                to.Id?.ToString(CultureInfo.InvariantCulture),
                to.Name
            )
        );
        current = to.Id ?? current;
        return this;
    }

    /// <summary>A change of the Sprint field as a history has it.</summary>
    public IssueStory SprintsMoved(string at, string? from, string? fromNames, string? to, string? toNames)
    {
        Change(SprintField, at, from, fromNames, to, toNames);
        return this;
    }

    /// <summary>A change of the points as a history has it; today's value stays.</summary>
    public IssueStory EstimateText(string at, string? from, string? to)
    {
        Change(PointsField, at, null, from, null, to);
        return this;
    }

    /// <summary>The Sprint field as of a change.</summary>
    public IssueStory Sprints(string at, params long[] now)
    {
        Change(SprintField, at, string.Join(", ", sprints), null, string.Join(", ", now), null);
        sprints = [.. now];
        return this;
    }

    /// <summary>In these sprints since creation.</summary>
    public IssueStory In(params long[] now)
    {
        sprints = [.. now];
        return this;
    }

    public IssueStory Estimate(double value, string field = Points)
    {
        estimates[field] = value;
        return this;
    }

    public IssueStory Estimate(string at, double? value, int row = PointsField, string field = Points)
    {
        Change(row, at, null, estimates.TryGetValue(field, out var old) ? Text(old) : null, null, value is { } v ? Text(v) : "");
        if (value is { } now)
            estimates[field] = now;
        else
            estimates.Remove(field);
        return this;
    }

    public IssueStory Flagged(string at, bool on)
    {
        Change(FlagField, at, on ? null : "[10019]", null, on ? "[10019]" : "", null);
        return With(v => v with { Flagged = on });
    }

    public IssueStory Touched(string at)
    {
        Change(OtherField, at, null, "a", null, "b");
        return this;
    }

    /// <summary>Today's status differs from what the history says.</summary>
    public IssueStory NowIn(long today)
    {
        current = today;
        return this;
    }

    private void Change(int field, string at, string? from, string? fromText, string? to, string? toText) =>
        Changes.Add(new ChangeInput(1, id, ++history, 0, T(at), field, from, fromText, to, toText));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
