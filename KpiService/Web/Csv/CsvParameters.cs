using KpiService.Web.Binding;

namespace KpiService.Web.Csv;

/// <summary>What every CSV export takes beside the filter.</summary>
public static class CsvParameters
{
    public static readonly ParameterDoc Bom = new(
        "bom",
        "True: the file begins with a byte order mark, by which Excel knows UTF-8.",
        "true",
        "boolean"
    );

    /// <summary>Reads <see cref="Bom"/>.</summary>
    public static bool ReadBom(this QueryReader query) => query.Flag(Bom.Name) ?? false;
}
