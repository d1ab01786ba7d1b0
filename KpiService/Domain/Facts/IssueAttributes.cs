namespace KpiService.Domain.Facts;

/// <summary>
/// The one ordered list of attributes. What Jira is asked for, what is stored, filtered by, offered and exported is made from it.
/// A new one comes below the others: the order is that of the filter and of the export, and the lists are made of what is above them.
/// </summary>
public static class IssueAttributes
{
    private static readonly List<AttributeInfo> all = [];

    public static readonly AttributeInfo Priority = Add(
        new("Priority", "priority")
        {
            Export = "priority",
            Filter = new("priorities", "priority", "priority", "Priority names, comma-separated.", "High"),
        }
    );

    public static readonly AttributeInfo Resolution = Add(new("Resolution", "resolution") { Export = "resolution" });

    public static readonly AttributeInfo Labels = Add(
        new("Labels", "labels")
        {
            IsList = true,
            IsText = true,
            Export = "labels",
            Filter = new("labels", "label", "labels", "Labels, comma-separated; an issue needs one of them.", "backend,api")
            {
                ByCase = true,
            },
        }
    );

    public static readonly AttributeInfo Components = Add(new("Components", "components") { IsList = true, IsMeasured = true });

    public static readonly AttributeInfo FixVersions = Add(new("FixVersions", "fixVersions") { IsList = true });

    public static IReadOnlyList<AttributeInfo> All => all;

    /// <summary>Those that issues are filtered by.</summary>
    public static IReadOnlyList<(AttributeInfo Attribute, AttributeFilter By)> Filters { get; } =
    [.. all.SelectMany(a => a.Filter is { } by ? [(a, by)] : Array.Empty<(AttributeInfo, AttributeFilter)>())];

    private static AttributeInfo Add(AttributeInfo attribute)
    {
        attribute = attribute with { Ordinal = all.Count };
        all.Add(attribute);
        return attribute;
    }
}
