using System.Diagnostics;
using System.Net;
using KpiService.Benchmarks.Scale.InProcess;
using KpiService.Benchmarks.Scale.Serving;
using KpiService.Benchmarks.Scale.World;
using KpiService.Storage;

namespace KpiService.Benchmarks.Scale;

/// <summary>All measurements of one world, on a copy of its database.</summary>
internal sealed class ScaleRun(ScaleWorld world, string program, string folder, int rounds)
{
    private const int Changed = 100;

    /// <summary>While nobody asks the service has its code compiled well, and gives memory back.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    /// <returns>Path of the database.</returns>
    public Task<string> MakeAsync(CancellationToken ct) => WorldFile.MakeAsync(world, folder, ct);

    /// <param name="crowded">How long a crowd asks; zero: not at all.</param>
    public async Task<ScaleReport> MeasureAsync(TimeSpan crowded, CancellationToken ct)
    {
        var machine = Machine.Here();
        var began = Stopwatch.GetTimestamp();
        var made = await MakeAsync(ct);
        var making = Stopwatch.GetElapsedTime(began);
        var scratch = Directory.CreateTempSubdirectory("kpi-scale-");
        try
        {
            var database = Path.Combine(scratch.FullName, "kpi.db");
            File.Copy(made, database);
            await new KpiDatabase(database).MigrateAsync(ct);
            var configuration = await ServiceConfiguration.WriteAsync(database, world.Sample, ct);
            var counts = await WorldCounts.OfAsync(database, ct);
            var served = await ServeAsync(database, configuration, crowded, ct);
            Say("in process");
            var pass = await KpiPass.MeasureAsync(ServiceConfiguration.Load(configuration), rounds, ct);
            return new(TimeProvider.System.GetUtcNow(), machine, counts, making.TotalSeconds, rounds, served, pass);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<ServedReport> ServeAsync(string database, string configuration, TimeSpan crowded, CancellationToken ct)
    {
        Say("first start");
        var first = await Starts.FirstAsync(program, configuration, database, ct);
        using var changes = new IssueChanges(database, Changed);
        using var service = new ServiceProcess(program, configuration);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = service.Address,
            Timeout = TimeSpan.FromMinutes(2),
        };
        Say("start");
        var start = await Starts.MeasureAsync(service, client, ct);
        await Task.Delay(Idle, ct);
        Say("questions");
        var questions = await Serving.Questions.OfAsync(client, ct);
        var alone = await new QuestionRounds(client, rounds, ct).MeasureAsync(questions);
        Say("changes");
        var refresh = await new Refreshes(service, client, changes).MeasureAsync(ct);
        Say("crowd");
        var crowd =
            crowded > TimeSpan.Zero
                ? await new Crowd(client, [.. questions.Where(q => q.Page)], changes).RunAsync(crowded, alone.ToDictionary(q => q.Name), ct)
                : null;
        var busy = service.Memory();
        await Task.Delay(Idle, ct);
        return new(first, start, alone, refresh, crowd, busy, service.Memory());
    }

    private static void Say(string what) => Console.Error.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {what}");
}
