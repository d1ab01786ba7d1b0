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

    /// <summary>The parameter that chooses.</summary>
    public ParameterDoc Parameter { get; } =
        new(
            "list",
            $"{Latest}: {list} has only the latest {latest} ({total} says of how many); {All}: every one. Without it every one, but the "
                + $"latest where over {Many} sprints are stored.",
            Latest,
            Accepted: [Latest, All]
        );

    /// <summary>Reads <see cref="Parameter"/>.</summary>
    public Choice Read(QueryReader query) => new(query.Choice(Parameter.Name, [Latest, All]), latest);

    /// <summary>What was asked for.</summary>
    public sealed record Choice(string? Asked, int Shortened)
    {
        /// <summary>Sprints to list at the most.</summary>
        /// <param name="stored">Sprints in the database.</param>
        public int Of(int stored) => (Asked ?? (stored > Many ? Latest : All)) == Latest ? Shortened : int.MaxValue;
    }
}
