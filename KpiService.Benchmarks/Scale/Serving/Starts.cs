using System.Text.Json;
using KpiService.Benchmarks.Load;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>What a start took, by a client that asks from the moment the port opens.</summary>
/// <param name="OpenSeconds">From the start of the process until its port was open.</param>
/// <param name="AnswerSeconds">From the start of the process until the first KPIs with numbers.</param>
/// <param name="Log">What the service says of the load.</param>
internal sealed record StartTimings(double OpenSeconds, double AnswerSeconds, ServiceMemory Memory, IReadOnlyList<string> Log);

internal static class Starts
{
    public static async Task<StartTimings> MeasureAsync(ServiceProcess service, HttpClient client, CancellationToken ct)
    {
        var open = await service.OpenedAsync(ct);
        while (true)
        {
            var answer = await Answered.AskAsync(client, Questions.Kpis.Usual, ct);
            if (answer.Good && HasNumbers(answer.Body))
                return new(open, service.Seconds, service.Memory(), service.LoadLines);
            await Task.Delay(5, ct);
        }
    }

    /// <summary>A start without a kept snapshot; waits until the next has one.</summary>
    public static async Task<StartTimings> FirstAsync(string program, string configuration, string database, CancellationToken ct)
    {
        using var service = new ServiceProcess(program, configuration);
        using var client = new HttpClient { BaseAddress = service.Address, Timeout = TimeSpan.FromMinutes(5) };
        var timings = await MeasureAsync(service, client, ct);
        while (!File.Exists(database + "-snapshot"))
            await Task.Delay(100, ct);
        return timings;
    }

    private static bool HasNumbers(string body)
    {
        using var answer = JsonDocument.Parse(body);
        return answer
            .RootElement.GetProperty("kpis")
            .EnumerateObject()
            .Any(k => k.Value.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number);
    }
}
