namespace KpiService.Questions;

/// <summary>The filter of a request as asked, by names and keys. Empty lists and nulls mean "all"; parts are combined with AND.</summary>
public record Filter
{
    /// <summary>Name of one Jira.</summary>
    public string? Instance { get; init; }

    /// <summary>Project keys; <c>instance:KEY</c> where two Jiras have the key.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>Name of a configured team.</summary>
    public string? Team { get; init; }

    /// <summary>Board ids.</summary>
    public IReadOnlyList<long> Boards { get; init; } = [];

    /// <summary>Issue type names; they replace the default (standard types).</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Names, one of which an issue must have.</summary>
    public AttributeLists Attributes { get; init; } = AttributeLists.None;

    /// <summary>Key of an epic.</summary>
    public string? Epic { get; init; }
}

/// <summary>What is wrong with one parameter of a filter.</summary>
/// <param name="Parameter">Name of the query parameter.</param>
/// <param name="Message">What is wrong and what to do, ready to show.</param>
/// <param name="Accepted">The accepted values, at most 100.</param>
public sealed record FilterError(string Parameter, string Message, IReadOnlyList<string> Accepted);

/// <summary>A selection, or the reasons why there is none.</summary>
public sealed record FilterResult(Selection? Selection, IReadOnlyList<FilterError> Errors);
