namespace KpiService.Domain.Facts;

/// <summary>What an issue has a name of, or a list of names: a priority, labels, versions.</summary>
/// <param name="Column">Its column in the database.</param>
/// <param name="Field">Jira's id of the field.</param>
public sealed record AttributeInfo(string Column, string Field)
{
    /// <summary>Its place in <see cref="IssueAttributes.All"/>.</summary>
    public int Ordinal { get; internal init; }

    /// <summary>True: an issue has several, stored as a JSON list.</summary>
    public bool IsList { get; init; }

    /// <summary>True: Jira says it as a text; false: as an object that has a name.</summary>
    public bool IsText { get; init; }

    /// <summary>True: numbers go by it.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Its column in the export of issues; null: it isn't exported.</summary>
    public string? Export { get; init; }

    /// <summary>How issues are filtered by it; null: they aren't.</summary>
    public AttributeFilter? Filter { get; init; }

    /// <summary>False: it is only stored.</summary>
    public bool InSnapshot => IsMeasured || Export is not null || Filter is not null;
}

/// <summary>A filter by an attribute: an issue needs one of the names asked for.</summary>
/// <param name="Parameter">The query parameter, and the member of answers.</param>
/// <param name="Name">What one value is called.</param>
/// <param name="Jql">The field in JQL.</param>
/// <param name="Description">Of the parameter, for the API document.</param>
/// <param name="Example">A value of the parameter.</param>
public sealed record AttributeFilter(string Parameter, string Name, string Jql, string Description, string Example)
{
    /// <summary>True: Jira tells names apart that differ in upper and lower case only.</summary>
    public bool ByCase { get; init; }
}
