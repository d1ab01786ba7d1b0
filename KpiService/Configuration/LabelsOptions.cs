namespace KpiService.Configuration;

/// <summary>How issues are sorted into work categories. Section <c>labels</c>.</summary>
public sealed class LabelsOptions
{
    /// <summary>Categories of every project that no space names.</summary>
    public GlobalLabelsOptions Global { get; init; } = new();

    /// <summary>Categories of certain projects.</summary>
    public IList<LabelSpaceOptions> Spaces { get; init; } = [];

    /// <summary>Labels (case-blind) that mark unplanned work; empty: unplanned, interrupt, urgent, incident.</summary>
    public IList<string> Unplanned { get; init; } = [];
}

/// <summary>The global list of work categories.</summary>
public sealed class GlobalLabelsOptions
{
    /// <summary>False: the list is not used.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Categories, the first match wins.</summary>
    [ConfigurationKeyName("work_categories")]
    public IList<WorkCategoryOptions> WorkCategories { get; init; } = [];
}

/// <summary>Work categories of a group of projects ("space").</summary>
public sealed class LabelSpaceOptions
{
    /// <summary>Name of the space.</summary>
    public string Name { get; set; } = "";

    /// <summary>Keys of its projects.</summary>
    public IList<string> Projects { get; init; } = [];

    /// <summary>Categories, the first match wins.</summary>
    [ConfigurationKeyName("work_categories")]
    public IList<WorkCategoryOptions> WorkCategories { get; init; } = [];
}

/// <summary>One work category.</summary>
public sealed class WorkCategoryOptions
{
    /// <summary>The label that marks it, compared as written.</summary>
    public string Label { get; set; } = "";

    /// <summary>Name as shown.</summary>
    public string Name { get; set; } = "";

    /// <summary>What belongs to it, shown as help.</summary>
    public string Description { get; set; } = "";

    /// <summary>Issue type names that belong to it when no label decides.</summary>
    public IList<string> Types { get; init; } = [];

    /// <summary>Component names that belong to it when no label decides.</summary>
    public IList<string> Components { get; init; } = [];
}
