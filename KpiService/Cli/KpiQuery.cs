using System.Globalization;
using KpiService.Configuration;
using KpiService.Http;
using KpiService.Kpis;
using Microsoft.Extensions.Primitives;

namespace KpiService.Cli;

/// <summary>Asks for the KPIs as <c>GET /api/kpis</c> does, so that both answer the same.</summary>
internal static class KpiQuery
{
    /// <exception cref="UsageException">A project or team is unknown; the message names the accepted ones.</exception>
    public static async Task<KpisAnswer> AskAsync(ToolServices services, int? days, IReadOnlyList<string>? projects, string? team, CancellationToken ct)
    {
        var reader = new QueryReader(new QueryCollection(Parameters(days, projects, team)));
        var result = await services.Get<DataQueryReader>().ReadAsync(reader, everyType: false, ct);
        if (result.IsProblem(out var problem, out var query))
            throw new UsageException(problem.ProblemDetails.Detail ?? "The question cannot be understood.");
        var calculator = services.Get<KpiCalculator>();
        return new(
            query.GeneratedAt, query.AsOf, query.DataVersion, query.Applied,
            KpiCatalog.Enabled(services.Get<KpiServiceOptions>()).ToDictionary(m => m.Name, m => calculator.Compute(m, query.Snapshot, query.Request)));
    }

    private static Dictionary<string, StringValues> Parameters(int? days, IReadOnlyList<string>? projects, string? team)
    {
        var parameters = new Dictionary<string, StringValues>();
        if (days is { } number)
            parameters["days"] = number.ToString(CultureInfo.InvariantCulture);
        if (projects is not null)
            parameters["projects"] = string.Join(',', projects);
        if (team is not null)
            parameters["team"] = team;
        return parameters;
    }
}
