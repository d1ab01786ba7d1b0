namespace KpiService.Domain.Facts;

/// <summary>What one issue has of each attribute.</summary>
/// <param name="values">By ordinal: a name, or a list of names; null: nothing of any.</param>
public readonly struct AttributeValues(object?[]? values)
{
    /// <summary>Its name; null: it has none.</summary>
    public string? Name(AttributeInfo attribute) => values?[attribute.Ordinal] as string;

    /// <summary>Its names, of an attribute that is a list.</summary>
    public IReadOnlyList<string> Names(AttributeInfo attribute) => values?[attribute.Ordinal] as IReadOnlyList<string> ?? [];
}
