using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Web.Binding;

/// <summary>The filter of a request: syntax is checked, names are not yet looked up; complaints stay in the reader.</summary>
internal static class FilterReader
{
    /// <summary>Reads the parameters of <see cref="FilterParameters.Scope"/>.</summary>
    public static Filter Read(QueryReader query) =>
        new()
        {
            Instance = query.Text("instance"),
            Projects = query.List("projects"),
            Team = query.Text("team"),
            Boards = ReadBoards(query),
            Types = query.List("types"),
            Attributes = new AttributeLists((_, by) => query.List(by.Parameter)),
            Epic = query.Text("epic"),
        };

    /// <summary>The instant as of which everything is computed; now unless asked otherwise.</summary>
    public static Instant ReadAsOf(QueryReader query, Instant now)
    {
        if (query.Text("asOf") is not { } text)
            return now;
        // A day of tolerance: Jira's clock may be ahead of ours.
        if (InstantParser.Parse(text) is { } instant && instant <= now.AddDays(1) && instant.Milliseconds >= 0)
            return instant;
        query.Reject("asOf", text, InstantParser.Accepted + ", not in the future");
        return now;
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
}
