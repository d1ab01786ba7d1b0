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

    private static bool HasNumbers(string body)
    {
        using var answer = JsonDocument.Parse(body);
        return answer
            .RootElement.GetProperty("kpis")
            .EnumerateObject()
            .Any(k => k.Value.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number);
    }
}
