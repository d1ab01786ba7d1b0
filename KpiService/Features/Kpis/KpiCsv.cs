using KpiService.Web.Csv;

namespace KpiService.Features.Kpis;

/// <summary>KPIs as rows of a file.</summary>
internal static class KpiCsv
{
    /// <summary>One row, in the order of <see cref="KpiPeriodRow.Columns"/>.</summary>
    public static void Write(CsvWriter csv, KpiPeriodRow row) =>
        csv.Text(row.Kpi.Name)
            .Text(row.Kpi.Title)
            .Text(row.Period)
            .Number(row.Value)
            .Text(row.Kpi.Unit)
            .Text(row.Status)
            .Number(row.SampleSize)
            .Number(row.Kpi.Thresholds.Warning)
            .Number(row.Kpi.Thresholds.Critical)
            .Text(row.Reason)
            .Time(row.From)
            .Time(row.To)
            .Text(row.Verdict)
            .Text(row.VerdictReason);
}
