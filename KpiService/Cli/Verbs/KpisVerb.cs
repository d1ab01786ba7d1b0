using System.CommandLine;
using KpiService.Cli.Output;
using KpiService.Kpis;
using KpiService.Kpis.WorkMix;

namespace KpiService.Cli.Verbs;

internal static class KpisVerb
{
    private static readonly Option<int?> Days = CommonOptions.Number("--days", "Days back from now (default: the last sprints for sprint KPIs, 90 days for the others).", 1, 36_500);

    private static readonly Option<string?> Team = new("--team") { Description = "A team of the configuration.", HelpName = "NAME" };

    private static readonly Option<bool> Export = new("--export") { Description = "Also write JSON and CSV files into dashboard.export_path." };

    public static Verb Verb { get; } = new(
        "kpis",
        "Prints the KPIs, computed from the database alone.",
        "kpis --days 90",
        "kpis --projects CORE,WEB --json",
        "kpis --team Core --export")
    {
        Options = [Days, CommonOptions.Projects, Team, Export, CommonOptions.Json],
        Run = RunAsync,
    };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        await using var services = await call.OpenAsync(ct);
        var answer = await KpiQuery.AskAsync(services, call.Value(Days), call.Projects, call.Value(Team), ct);
        await call.Terminal.Out.WriteLineAsync(call.Json ? Text.Json(answer) : Describe(answer));
        if (call.Value(Export))
        {
            foreach (var file in await KpiExport.WriteAsync(answer, call.Options.Dashboard.ExportPath, ct))
                await call.Terminal.Error.WriteLineAsync($"Written: {file}");
        }

        return ExitCode.Done;
    }

    private static string Describe(KpisAnswer answer)
    {
        var table = new TextTable("KPI", "Value", "Status", "Change", "Samples", "Remark");
        foreach (var kpi in answer.Kpis.Values)
            table.Add(kpi.Title, ValueOf(kpi), kpi.Status.ToString().ToLowerInvariant(), ChangeOf(kpi), $"{kpi.SampleSize}", kpi.Reason ?? MixOf(kpi) ?? kpi.Coverage?.Text ?? "");
        return $"As of {Text.Time(answer.AsOf)}\n\n{table}";
    }

    private static string ValueOf(KpiReport kpi) => kpi.Value is { } value ? Text.Decimal(value) + UnitOf(kpi) : "-";

    private static string? MixOf(KpiReport kpi) => kpi.Details is WorkMixDetails mix
        ? string.Join(", ", mix.Categories.Where(c => c.Issues > 0).OrderByDescending(c => c.Issues).Select(c => $"{c.Name} {Text.Decimal(c.Percent ?? 0)} %"))
        : null;

    private static string ChangeOf(KpiReport kpi) => kpi is { Value: { } now, Previous.Value: { } before }
        ? $"{(now >= before ? "+" : "")}{Text.Decimal(now - before)}{(kpi.Unit == "percent" ? " pp" : " d")}"
        : "-";

    private static string UnitOf(KpiReport kpi) => kpi.Unit == "percent" ? " %" : $" d{(kpi.Statistic is null ? "" : $" ({kpi.Statistic})")}";
}
