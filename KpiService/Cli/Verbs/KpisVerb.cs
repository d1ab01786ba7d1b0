using System.CommandLine;
using System.Globalization;
using KpiService.Cli.Output;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.WorkMix;
using KpiService.Questions;

namespace KpiService.Cli.Verbs;

internal static class KpisVerb
{
    private static readonly Option<int?> Days = CommonOptions.Number(
        "--days",
        $"Days back from now (default: {Query.DefaultDays}).",
        1,
        36_500
    );

    private static readonly Option<string?> From = new("--from") { Description = "First day of the window.", HelpName = "yyyy-MM-dd" };

    private static readonly Option<string?> To = new("--to")
    {
        Description = "Last day of the window, included (default: today).",
        HelpName = "yyyy-MM-dd",
    };

    private static readonly Option<string?> Month = new("--month")
    {
        Description = "A calendar month as it stood at its end, as in the report.",
        HelpName = "yyyy-MM",
    };

    private static readonly Option<int?> Sprints = CommonOptions.Number(
        "--sprints",
        "The last N closed sprints per board, for sprint KPIs.",
        1,
        1_000
    );

    private static readonly Option<string?> Team = new("--team") { Description = "A team of the configuration.", HelpName = "NAME" };

    private static readonly Option<bool> Export = new("--export")
    {
        Description = "Also write JSON and CSV files into dashboard.export_path.",
    };

    public static Verb Verb { get; } =
        new(
            "kpis",
            "Prints the KPIs, computed from the database alone.",
            "kpis --days 30",
            "kpis --month 2026-10",
            "kpis --sprints 3",
            "kpis --projects CORE,WEB --json",
            "kpis --team Core --export"
        )
        {
            Options = [Days, From, To, Month, Sprints, CommonOptions.Projects, Team, Export, CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        await using var services = await call.OpenAsync(ct);
        var answer = await new KpiQuery(Window(call), call.Projects, call.Value(Team)).AskAsync(services, ct);
        await call.Terminal.Out.WriteLineAsync(call.Json ? Text.Json(answer) : Describe(answer));
        if (call.Value(Export))
        {
            foreach (var file in await KpiExport.WriteAsync(answer, call.Options.Dashboard.ExportPath, ct))
                await call.Terminal.Error.WriteLineAsync($"Written: {file}");
        }

        return ExitCode.Done;
    }

    /// <exception cref="UsageException">More than one window is given.</exception>
    private static Dictionary<string, string?> Window(VerbCall call)
    {
        var window = new Dictionary<string, string?>
        {
            ["days"] = Number(call.Value(Days)),
            ["from"] = call.Value(From),
            ["to"] = call.Value(To),
            ["month"] = call.Value(Month),
            ["sprints"] = Number(call.Value(Sprints)),
        };
        var kinds = window.Where(w => w.Value is not null).Select(w => w.Key == "to" ? "from" : w.Key).Distinct().Count();
        return kinds <= 1
            ? window
            : throw new UsageException("Give one window: --days N, --from DATE --to DATE, --month yyyy-MM or --sprints N.");
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Describe(KpisAnswer answer)
    {
        var table = new TextTable("KPI", "Value", "Window", "Target", "Against usual", "Change", "Samples", "Remark");
        foreach (var kpi in answer.Kpis.Values)
        {
            table.Add(
                kpi.Title,
                ValueOf(kpi),
                kpi.Window.Text,
                TargetOf(kpi.Status),
                Words(kpi.Verdict),
                ChangeOf(kpi),
                $"{kpi.SampleSize}",
                kpi.Reason ?? MixOf(kpi) ?? kpi.Coverage?.Text ?? ""
            );
        }

        return $"{answer.Filter.From:yyyy-MM-dd} to {answer.Filter.To:yyyy-MM-dd}, as of {Text.Time(answer.AsOf)}\n\n{table}";
    }

    private static string TargetOf(KpiStatus status) =>
        status switch
        {
            KpiStatus.Good => "on target",
            KpiStatus.Warning => "watch",
            KpiStatus.Critical => "off target",
            _ => "-",
        };

    private static string Words(KpiVerdict verdict) =>
        verdict switch
        {
            KpiVerdict.BetterThanUsual => "better than usual",
            KpiVerdict.AsUsual => "as usual",
            KpiVerdict.WorseThanUsual => "worse than usual",
            KpiVerdict.TooLittleData => "too little data",
            _ => "unknown",
        };

    private static string ValueOf(KpiReport kpi) => kpi.Value is { } value ? Text.Decimal(value) + UnitOf(kpi) : "-";

    private static string? MixOf(KpiReport kpi) =>
        kpi.Details is WorkMixDetails mix
            ? string.Join(
                ", ",
                mix.Categories.Where(c => c.Issues > 0)
                    .OrderByDescending(c => c.Issues)
                    .Select(c => $"{c.Name} {Text.Decimal(c.Percent ?? 0)} %")
            )
            : null;

    private static string ChangeOf(KpiReport kpi) =>
        kpi is { Value: { } now, Previous.Value: { } before }
            ? $"{(now >= before ? "+" : "")}{Text.Decimal(now - before)}{(kpi.Unit == "percent" ? " pp" : " d")}"
            : "-";

    private static string UnitOf(KpiReport kpi) =>
        kpi.Unit == "percent" ? " %" : $" d{(kpi.Statistic is null ? "" : $" ({kpi.Statistic})")}";
}
