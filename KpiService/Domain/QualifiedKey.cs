namespace KpiService.Domain;

/// <summary>A key as people write it: bare, or with the name of its Jira where several have it (<c>cloud:CORE</c>).</summary>
/// <param name="Instance">Name of the Jira; null: any.</param>
public readonly record struct QualifiedKey(string? Instance, string Key)
{
    public static QualifiedKey Parse(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
            ? new QualifiedKey(colon == 0 ? null : text[..colon], text[(colon + 1)..])
            : new QualifiedKey(null, text);

    /// <summary>Whether it means this key of this Jira, whatever the case.</summary>
    public bool Means(string instance, string key) =>
        string.Equals(Key, key, StringComparison.OrdinalIgnoreCase)
        && (Instance is null || string.Equals(Instance, instance, StringComparison.OrdinalIgnoreCase));

    /// <summary>As people write it.</summary>
    public override string ToString() => Instance is null ? Key : $"{Instance}:{Key}";
}
