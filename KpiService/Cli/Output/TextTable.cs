namespace KpiService.Cli.Output;

/// <summary>Aligned columns: numbers to the right, everything else to the left.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public override string ToString()
    {
        var all = rows.Prepend(headings).ToList();
        var widths = headings.Select((_, i) => all.Max(r => r[i].Length)).ToList();
        var right = headings.Select((_, i) => rows.Count > 0 && rows.All(r => IsNumber(r[i]))).ToList();
        return string.Concat(all.Select(row => Line(row, widths, right)));
    }

    private static string Line(string[] row, List<int> widths, List<bool> right) =>
        string.Join("  ", row.Select((cell, i) => right[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd() + "\n";

    private static bool IsNumber(string cell) =>
        cell is "-" or "" || char.IsAsciiDigit(cell[0]) || (cell[0] is '+' or '-' && cell.Length > 1 && char.IsAsciiDigit(cell[1]));
}
