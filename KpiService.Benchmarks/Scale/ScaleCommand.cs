using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using KpiService.Benchmarks.Scale.World;

namespace KpiService.Benchmarks.Scale;

/// <summary>
/// <c>scale</c>: the service on a large database, measured by its clients: start, every page, changes, a crowd; and the KPIs in this
/// process against a plain sum. <c>sync-scale</c> measures a sync.
/// </summary>
internal static class ScaleCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private static readonly Option<int> Issues = Number("--issues", 100_000, "How many issues, roughly.");
    private static readonly Option<int?> Jiras = new("--jiras")
    {
        Description = "How many Jiras they are in: all but one are copies, which are made fast (default: one per 100,000 issues).",
    };
    private static readonly Option<int> Rounds = Number("--rounds", 15, "How often each question is asked; the median counts.");
    private static readonly Option<int> Seconds = Number("--seconds", 60, "How long 50 clients ask at once; 0: not at all.");
    private static readonly Option<DirectoryInfo> Folder = new("--folder")
    {
        DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "kpi-scale")),
        Description = "Where databases are kept for the next time.",
    };
    private static readonly Option<FileInfo?> Report = new("--json")
    {
        Description = "File for the report; a table on the terminal without.",
    };
    private static readonly Option<FileInfo> Program = new("--program")
    {
        DefaultValueFactory = _ => new(Product.Built),
        Description = "The service that is measured, e.g. out/KpiService.dll after dotnet publish (default: as built with this program).",
    };
    private static readonly Option<bool> OnlyMake = new("--only-make") { Description = "Makes the database and says where it is." };

    public static Command Create()
    {
        var command = new Command("scale", "Measures the service on a large database.")
        {
            Issues,
            Jiras,
            Rounds,
            Seconds,
            Folder,
            Report,
            Program,
            OnlyMake,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult asked, CancellationToken ct)
    {
        var world = ScaleWorld.Of(asked.GetValue(Issues), asked.GetValue(Jiras));
        var run = new ScaleRun(
            world,
            asked.GetRequiredValue(Program).FullName,
            asked.GetRequiredValue(Folder).FullName,
            Math.Max(1, asked.GetValue(Rounds))
        );
        var database = await run.MakeAsync(ct);
        await Console.Error.WriteLineAsync($"Database: {database}");
        if (asked.GetValue(OnlyMake))
            return;
        var report = await run.MeasureAsync(TimeSpan.FromSeconds(asked.GetValue(Seconds)), ct);
        if (asked.GetValue(Report) is { } file)
            await File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(report, Json), ct);
        else
            Console.WriteLine(ReportText.Of(report));
    }

    private static Option<int> Number(string name, int usual, string description) =>
        new(name) { DefaultValueFactory = _ => usual, Description = description };
}
