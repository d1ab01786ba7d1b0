using System.Text.Json;
using KpiService.Features.Flow;
using KpiService.Features.Kpis;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>What is asked: every page of the dashboard and every kind of answer.</summary>
internal static class Questions
{
    /// <summary>The question whose first answer ends a start.</summary>
    public static readonly Question Kpis = new("kpis", "/api/kpis", Page: true);

    public static async Task<IReadOnlyList<Question>> OfAsync(HttpClient client, CancellationToken ct)
    {
        var sprint = await SprintAsync(client, ct);
        return
        [
            Kpis,
            new("overview page", "/api/overview", Page: true),
            new("kpi page", "/api/kpis/cycle-time/page", Page: true),
            .. KpiCatalog.All.Select(k => new Question($"kpi {k.Kebab}", $"/api/kpis/{k.Kebab}")),
            new("kpis by project", "/api/kpis?groupBy=project"),
            new("comparison by team", "/api/overview/comparison?by=team", Page: true),
            new("comparison by project", "/api/overview/comparison?by=project"),
            new("flow page", "/api/flow/page", Page: true),
            .. FlowCatalog.All.Select(f => new Question($"flow {f.Kebab}", $"/api/flow/{f.Kebab}", Page: true)),
            new("sprints page", "/api/sprints/page", Page: true),
            new("sprint page", sprint("page"), Variation.AsOf, Page: true),
            new("sprint report", sprint("report"), Variation.AsOf, Page: true),
            new("kpi evidence", "/api/kpis/cycle-time/issues", Page: true),
            new("flow evidence", "/api/flow/wip/issues", Page: true),
            new("forecast page", "/api/forecast/page", Variation.AsOf),
            new("forecast", "/api/forecast?items=30", Variation.AsOf),
            new("data quality page", "/api/data-quality/page"),
            new("data quality", "/api/data-quality"),
            new("report", "/api/report", Variation.AsOf),
            new("data page", "/api/data", Variation.None),
            new("metrics", "/metrics", Variation.None),
            new("export issues csv", "/api/export/issues.csv"),
        ];
    }

    /// <summary>Addresses of the latest closed sprint.</summary>
    private static async Task<Func<string, string>> SprintAsync(HttpClient client, CancellationToken ct)
    {
        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/sprints?list=all", ct));
        var sprint = list.RootElement.EnumerateArray().First(s => s.GetProperty("completedAt").ValueKind == JsonValueKind.String);
        var (id, instance) = (sprint.GetProperty("id").GetInt64(), sprint.GetProperty("instance").GetString());
        return part => $"/api/sprints/{id}/{part}?instance={instance}";
    }
}
