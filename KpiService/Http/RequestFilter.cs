using KpiService.Domain;

namespace KpiService.Http;

/// <summary>The filter of a request as asked: syntax is checked, names are not yet looked up.</summary>
public sealed record RequestFilter
{
    /// <summary>One Jira by its configured name.</summary>
    public string? Instance { get; init; }

    /// <summary>Project keys or <c>instance:KEY</c>.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];
    public string? Team { get; init; }
    public IReadOnlyList<long> Boards { get; init; } = [];
    public IReadOnlyList<string> Types { get; init; } = [];
    public IReadOnlyList<string> Labels { get; init; } = [];
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>Key of an epic.</summary>
    public string? Epic { get; init; }

    /// <summary>Length of the window back from <see cref="AsOf"/>; null when given by dates or not at all.</summary>
    public int? Days { get; init; }

    /// <summary>The window asked for; null when the request names none.</summary>
    public DateWindow? Window { get; init; }

    /// <summary>So many last closed sprints per board instead of a window; null when not asked.</summary>
    public int? Sprints { get; init; }

    /// <summary>The instant as of which everything is computed; now unless asked otherwise.</summary>
    public Instant AsOf { get; init; }

    /// <summary>True when <c>asOf</c> was given.</summary>
    public bool AsOfGiven { get; init; }

    /// <summary>One of <see cref="FilterParameters.Groupings"/>; null when not asked.</summary>
    public string? GroupBy { get; init; }

    /// <summary>Reads the parameters of <see cref="FilterParameters"/>; complaints stay in the reader.</summary>
    public static RequestFilter Read(QueryReader query, Instant now, TimeZoneInfo zone)
    {
        var asOf = ReadAsOf(query, now);
        return new RequestFilter
        {
            Instance = query.Text("instance"),
            Projects = query.List("projects"),
            Team = query.Text("team"),
            Boards = ReadBoards(query),
            Types = query.List("types"),
            Labels = query.List("labels"),
            Priorities = query.List("priorities"),
            Epic = query.Text("epic"),
            Days = query.Number("days", 1, WindowReader.MostDays),
            Window = WindowReader.Read(query, asOf ?? now, zone),
            Sprints = WindowReader.ReadSprints(query),
            AsOf = asOf ?? now,
            AsOfGiven = asOf is not null,
            GroupBy = query.Choice("groupBy", FilterParameters.Groupings),
        };
    }

    private static List<long> ReadBoards(QueryReader query)
    {
        List<long> ids = [];
        foreach (var text in query.List("boards"))
        {
            if (long.TryParse(text, out var id) && id > 0)
                ids.Add(id);
            else
                query.Reject("boards", text, "board ids like 1,2 (GET /api/boards lists them)");
        }
        return ids;
    }

    private static Instant? ReadAsOf(QueryReader query, Instant now)
    {
        if (query.Text("asOf") is not { } text)
            return null;
        // A day of tolerance: Jira's clock may be ahead of ours.
        if (InstantParser.Parse(text) is { } instant && instant <= now.AddDays(1) && instant.Milliseconds >= 0)
            return instant;
        query.Reject("asOf", text, InstantParser.Accepted + ", not in the future");
        return null;
    }
}
