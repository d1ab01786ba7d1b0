namespace KpiService.Storage;

/// <summary>Names of the rows of <see cref="Rows.MetaRow"/>.</summary>
internal static class MetaNames
{
    public const string DataVersion = "data_version";
    public const string Kind = "kind";
}
