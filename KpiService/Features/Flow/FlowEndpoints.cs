using KpiService.Domain.Time;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Flow;

/// <summary>The flow metrics over HTTP, a route each. A new metric needs nothing here.</summary>
public static class FlowEndpoints
{
    /// <summary>How the series is cut.</summary>
    public static readonly ParameterDoc Interval = new(
        "interval",
        "Cuts the series into days, weeks or months; the finest that keeps it readable unless given. An answer has at most the newest "
            + "120 periods, the CSV all.",
        "week",
        Accepted: ["day", "week", "month"]
    );

    public static void MapFlow(this IEndpointRouteBuilder api)
    {
        foreach (var module in FlowCatalog.All)
        {
            api.MapGet(
                    $"/flow/{module.Kebab}",
                    (HttpContext context, DataQueryReader reader, FlowCalculator calculator) => Read(context, module, reader, calculator)
                )
                .WithTags("Flow")
                .Takes([.. FilterParameters.All, Interval])
                .WithExample(Example(module))
                .WithSummary(module.Title)
                .WithDescription(module.Definition);
        }
    }

    /// <summary>Reads <see cref="Interval"/>.</summary>
    public static SeriesInterval? ReadInterval(QueryReader query) =>
        query.Choice("interval", Interval.Accepted?.ToList() ?? []) is { } name ? Enum.Parse<SeriesInterval>(name, ignoreCase: true) : null;

    private static Task<Results<Ok<FlowReport>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        FlowModule module,
        DataQueryReader reader,
        FlowCalculator calculator
    ) =>
        reader.AnswerAsync(
            context,
            ReadInterval,
            (query, interval) => ValueTask.FromResult(calculator.Compute(module, query, interval, query.GroupBy))
        );

    private static string Example(FlowModule module) =>
        $$"""
            {"generatedAt": "2026-03-31T12:00:00.000Z", "asOf": "2026-03-31T12:00:00.000Z", "dataVersion": "42-9f3c01aa",
            "filter": {"projects": ["CORE"], "days": 90, "from": "2025-12-31", "to": "2026-03-31"},
            "name": "{{module.Name}}", "title": "{{module.Title}}", "unit": "{{module.Unit}}", "definition": "{{module.Definition}}", "value": 4.25, "reason": null, "sampleSize": 42,
            "series": {"interval": "week", "periods": [{"period": "2026-W13", "from": "2026-03-23"}, {"period": "2026-W14", "from": "2026-03-30", "partial": true}],
            "lines": [{"key": "issues", "name": "Issues", "unit": "issues", "values": [5, 1], "limits": null, "signals": []}]},
            "details": {{module.Example}}, "caveats": []}
            """;
}
