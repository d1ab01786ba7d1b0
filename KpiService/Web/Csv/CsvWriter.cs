using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using KpiService.Domain.Time;

namespace KpiService.Web.Csv;

/// <summary>
/// RFC 4180 rows: CRLF, quoted where needed. What a spreadsheet would run as a formula gets an apostrophe before it, also within a text:
/// where the
/// list separator is a semicolon, the file is cut at each of them, quoted or not.
/// </summary>
public sealed partial class CsvWriter(TextWriter output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n");
    private static readonly SearchValues<char> Cuts = SearchValues.Create(";\t\r\n");
    private bool first = true;

    /// <summary>Text from outside; NUL is dropped, for readers stop at it.</summary>
    public CsvWriter Text(string? value)
    {
        value = value?.Replace("\0", "", StringComparison.Ordinal) ?? "";
        if (value.AsSpan().ContainsAny(Cuts))
            value = AfterCut().Replace(value, "'");
        return Raw(value.Length > 0 && IsFormulaStart(value) ? "'" + value : value);
    }

    /// <summary>Several texts in one cell, joined by <c>;</c>.</summary>
    public CsvWriter List(IEnumerable<string> values) => Text(string.Join(';', values));

    public CsvWriter Ids(IEnumerable<long> values) => Raw(string.Join(';', values));

    public CsvWriter Number(long? value) => Raw(value?.ToString(CultureInfo.InvariantCulture) ?? "");

    public CsvWriter Number(double? value) => Raw(value?.ToString("R", CultureInfo.InvariantCulture) ?? "");

    public CsvWriter Time(Instant? value) => Raw(value?.ToString() ?? "");

    public void EndRow()
    {
        output.Write("\r\n");
        first = true;
    }

    private CsvWriter Raw(string value)
    {
        if (!first)
            output.Write(',');
        first = false;
        if (value.AsSpan().ContainsAny(Special))
            value = "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        output.Write(value);
        return this;
    }

    // Spreadsheets skip blanks, and readers quotes, in front of a formula; the last are the full-width forms that Excel takes too.
    private static bool IsFormulaStart(string value) =>
        value[0] is '\t' or '\r' or '\n'
        || (value.AsSpan().TrimStart(" \t\r\n\"\u00a0") is [var c, ..] && c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠');

    /// <summary>The places behind a cut where a formula begins.</summary>
    [GeneratedRegex("(?<=[;\\t\\n]|\\r(?!\\n))(?=[\\s\"]*[=+\\-@＝＋－＠])")]
    private static partial Regex AfterCut();
}
