using System.Globalization;
using KpiService.Benchmarks.Scale.InProcess;
using KpiService.Benchmarks.Scale.Serving;
using KpiService.Benchmarks.Scale.World;
using KpiService.Cli.Output;

namespace KpiService.Benchmarks.Scale;

/// <summary>A report for readers.</summary>
internal static class ReportText
{
    public static string Of(ScaleReport r) =>
        string.Join("\n", [.. About(r.Machine), .. About(r.Database, r.MakeSeconds), .. About(r.Service), .. About(r.InProcess), ""]);

    private static string[] About(Machine m) =>
        [Line($"{m.Cores} cores, {m.Processor}, {m.MemoryGigabytes} GiB, {m.System}, {m.Runtime}"), Line($"load before {m.LoadBefore}")];

    private static string[] About(WorldCounts w, double seconds) =>
        [
            Line($"{w.Issues} issues, {w.Changes} changes, {w.Sprints} sprints, {w.Projects} projects"),
            Line($"{w.Jiras} Jiras, {w.FileBytes / 1048576.0:0} MiB, made in {seconds:0.0} s"),
            "",
        ];

    private static string[] About(ServedReport s) =>
        [
            $"first start: {Start(s.FirstStart)}",
            $"start: {Start(s.Start)}",
            Line($"after all: {Memory(s.MemoryBusy)}, idle {s.MemoryAfter.ResidentMegabytes:0} MiB"),
            "",
            Questions(s.Questions),
            Line($"refresh after {s.Refresh.Issues} issues: seen {List(s.Refresh.SeenSeconds)} s"),
            Line($"until its KPIs: {List(s.Refresh.AnsweredSeconds)} s"),
            "",
            s.Crowd is { } crowd ? Crowd(crowd) : "",
        ];

    private static string[] About(PassTimings p) =>
        [
            Line($"in process: load {p.LoadSeconds:0.00} s, snapshot {p.SnapshotMegabytes:0} MiB"),
            Line($"KPIs {p.PassMilliseconds:0.0} ms one after the other, {p.ParallelMilliseconds:0.0} ms as a request"),
            Line($"plain sum {p.SumMilliseconds:0.00} ms over {p.SumMegabytes:0.0} MiB: ratio {p.PassOfSum:0.0}"),
        ];

    private static string Questions(IReadOnlyList<QuestionTimings> questions)
    {
        var table = new TextTable("Milliseconds", "first", "new", "again", "304", "new (client)", "again (client)", "Characters", "Errors");
        foreach (var q in questions)
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

    private static string Start(StartTimings start) =>
        Line($"port {start.OpenSeconds:0.00} s, first KPIs {start.AnswerSeconds:0.00} s, {Memory(start.Memory)}");

    private static string Memory(ServiceMemory memory) => Line($"{memory.ResidentMegabytes:0} MiB (peak {memory.PeakMegabytes:0} MiB)");

    private static string List(IEnumerable<double> seconds) => string.Join(" ", seconds.Select(s => Line($"{s:0.00}")));

    private static string Number(double? value) => value is { } number ? Line($"{number:0.0}") : "-";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
