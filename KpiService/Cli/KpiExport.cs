using System.Globalization;
using KpiService.Cli.Output;
using KpiService.Configuration;
using KpiService.Features.Kpis;
using KpiService.Web.Csv;

namespace KpiService.Cli;

/// <summary>Writes the KPIs to files, one set per call, named by the instant.</summary>
internal static class KpiExport
{
    /// <returns>The files written.</returns>
    /// <exception cref="StartException">The folder cannot be written.</exception>
    public static async Task<IReadOnlyList<string>> WriteAsync(KpisAnswer answer, string folder, CancellationToken ct)
    {
        var name = Path.Combine(
            Path.GetFullPath(folder),
            $"kpis_{answer.GeneratedAt.ToDateTimeOffset().ToString("yyyyMMdd'_'HHmmss", CultureInfo.InvariantCulture)}"
        );
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync($"{name}.json", Text.Json(answer), ct);
            await File.WriteAllTextAsync($"{name}.csv", Csv(answer), ct);
            return [$"{name}.json", $"{name}.csv"];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The export folder {folder} (dashboard.export_path) cannot be written: {e.Message}", e);
        }
    }

    private static string Csv(KpisAnswer answer)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var csv = new CsvWriter(text);
        foreach (var column in KpiPeriodRow.Columns)
            csv.Text(column);
        csv.EndRow();
        foreach (var row in answer.Kpis.Values.SelectMany(KpiPeriodRow.Of))
        {
            KpiCsv.Write(csv, row);
            csv.EndRow();
        }

        return text.ToString();
    }
}
