namespace KpiService.Storage;

/// <summary>Names of the rows of <see cref="Rows.MetaRow"/>.</summary>
internal static class MetaNames
{
    public const string DataVersion = "data_version";
    public const string Kind = "kind";

    /// <summary>Stands there until the values that are not stored any more have left the file, see <see cref="HistoryCleaning"/>.</summary>
    public const string Cleaning = "cleaning";
}
