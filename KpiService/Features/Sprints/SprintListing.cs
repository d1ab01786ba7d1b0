using KpiService.Snapshot;
using KpiService.Web.Binding;

namespace KpiService.Features.Sprints;

/// <summary>
/// How many sprints an answer lists: every one, unless so many are stored that it would grow past what a chart or a person can use.
/// </summary>
/// <param name="list">What lists them, for the API document.</param>
/// <param name="total">What tells how many there are, for the API document.</param>
/// <param name="latest">How many a short answer lists, the latest.</param>
public sealed class SprintListing(string list, string total, int latest)
{
    /// <summary>
    /// Stored sprints above which an answer is short unless asked otherwise: a list of more is over 50 kB in a quarter's answer.
    /// </summary>
    public const int Many = 1000;

    private const string All = "all";
    private const string Latest = "latest";

    internal static readonly string[] Accepted = [Latest, All];

    /// <summary>The parameter that chooses.</summary>
    public ParameterDoc Parameter { get; } =
        new(
            "list",
            $"{Latest}: {list} has only the latest {latest} ({total} says of how many); {All}: every one. Without it every one, but the "
                + $"latest where over {Many} sprints are stored.",
            Latest,
            Accepted: Accepted
        );

    /// <summary>Sprints to list at the most.</summary>
    public int Most(SprintsListed asked, DataSnapshot data) => Most(asked, data.Sprints.Count);

    internal int Most(SprintsListed asked, int stored) => (asked.Which ?? (stored > Many ? Latest : All)) == Latest ? latest : int.MaxValue;
}

/// <summary>How many sprints an answer lists, as asked: <c>latest</c>, <c>all</c>, or null where nothing is.</summary>
public sealed record SprintsListed(string? Which)
{
    public static ValueTask<SprintsListed> BindAsync(HttpContext context) => QueryReader.BindAsync(context, Read);

    internal static SprintsListed Read(QueryReader query) => new(query.Choice("list", SprintListing.Accepted));
}
