using System.Globalization;
using KpiService.Benchmarks.Scale.Serving;
using KpiService.Cli.Output;

namespace KpiService.Benchmarks.Scale;

/// <summary>A report for readers.</summary>
internal static class ReportText
{
    public static string Of(ScaleReport r) =>
        string.Join(
            "\n",
            Line(
                $"{r.Machine.Cores} cores, {r.Machine.Processor}, {r.Machine.MemoryGigabytes} GiB, {r.Machine.System}, {r.Machine.Runtime}"
            ),
            Line($"load before {r.Machine.LoadBefore}"),
            Line($"{r.Database.Issues} issues, {r.Database.Changes} changes, {r.Database.Sprints} sprints, {r.Database.Projects} projects"),
            Line($"{r.Database.Jiras} Jiras, {r.Database.FileBytes / 1048576.0:0} MiB, made in {r.MakeSeconds:0.0} s"),
            "",
            Line(
                $"start: port {r.Service.Start.OpenSeconds:0.00} s, first KPIs {r.Service.Start.AnswerSeconds:0.00} s, {Memory(r.Service.Start.Memory)}"
            ),
            Line($"after all: {Memory(r.Service.MemoryAfter)}"),
            "",
            Questions(r),
            Line(
                $"refresh after {r.Service.Refresh.Issues} issues: seen {List(r.Service.Refresh.SeenSeconds)} s, KPIs {List(r.Service.Refresh.AnsweredSeconds)} s"
            ),
            "",
            r.Service.Crowd is { } crowd ? Crowd(crowd) : "",
            Line($"in process: load {r.InProcess.LoadSeconds:0.00} s, snapshot {r.InProcess.SnapshotMegabytes:0} MiB"),
            Line($"KPIs {r.InProcess.PassMilliseconds:0.0} ms one after the other, {r.InProcess.ParallelMilliseconds:0.0} ms as a request"),
            Line(
                $"plain sum {r.InProcess.SumMilliseconds:0.00} ms over {r.InProcess.SumMegabytes:0.0} MiB: ratio {r.InProcess.PassOfSum:0.0}"
            ),
            ""
        );

    private static string Questions(ScaleReport report)
    {
        var table = new TextTable("Milliseconds", "first", "new", "again", "304", "new (client)", "again (client)", "Characters", "Errors");
        foreach (var q in report.Service.Questions)
        {
            table.Add(
                q.Name,
                Number(q.First?.Client),
                Number(q.New?.Server),
                Number(q.Again?.Server),
                Number(q.Unchanged?.Server),
                Number(q.New?.Client),
                Number(q.Again?.Client),
                Line($"{q.Bytes}"),
                Line($"{q.Errors}")
            );
        }

        return table.ToString();
    }

    private static string Crowd(CrowdReport crowd)
    {
        var table = new TextTable("Milliseconds in the crowd", "Answers", "p50", "p95", "p99", "alone", "p99 / alone");
        foreach (var r in crowd.Routes)
            table.Add(r.Name, Line($"{r.Answers}"), Number(r.P50), Number(r.P95), Number(r.P99), Number(r.Alone), Number(r.P99OfAlone));
        return Line($"{crowd.Clients} clients, {crowd.Seconds:0} s, {crowd.Changes} changes: {crowd.Answers} answers, {crowd.Late} late, ")
            + Line($"{crowd.Errors} errors, {crowd.Torn} torn, {crowd.Versions} data versions\n\n{table}");
    }

    private static string Memory(ServiceMemory memory) => Line($"{memory.ResidentMegabytes:0} MiB (peak {memory.PeakMegabytes:0} MiB)");

    private static string List(IEnumerable<double> seconds) => string.Join(" ", seconds.Select(s => Line($"{s:0.00}")));

    private static string Number(double? value) => value is { } number ? Line($"{number:0.0}") : "-";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
