using KpiService.Configuration;
using KpiService.Features.Kpis;
using KpiService.Features.Report;
using KpiService.Questions;
using KpiService.Web.Binding;
using Microsoft.Extensions.Primitives;

namespace KpiService.Cli;

/// <summary>The question of the <c>kpis</c> verb; what is null isn't asked.</summary>
/// <param name="Window"><c>days</c>, <c>from</c>, <c>to</c>, <c>month</c> and <c>sprints</c>, as the API's parameters of these
/// names.</param>
internal sealed record KpiQuery(IReadOnlyDictionary<string, string?> Window, IReadOnlyList<string>? Projects, string? Team)
{
    /// <summary>Asks as <c>GET /api/kpis</c> does, and about a month as the report does, so that all answer the same.</summary>
    /// <exception cref="UsageException">A project, team or window can't be understood; the message says what is accepted.</exception>
    public async Task<KpisAnswer> AskAsync(ToolServices services, CancellationToken ct)
    {
        var reader = new QueryReader(new QueryCollection(Parameters()));
        var month = ReportMonth.Read(reader);
        Query query;
        try
        {
            query = await services.Get<QueryBinder>().BindAsync(reader, everyType: false, ct);
        }
        catch (RefusedRequestException e)
        {
            throw new UsageException(e.Message);
        }

        if (month > ReportMonth.Running(query))
            throw new UsageException($"--month {month:yyyy-MM} lies ahead. Give a month like {ReportMonth.LastWhole(query):yyyy-MM}.");
        var asked = month is { } first ? ReportMonth.In(query, first) : query;
        return new(
            asked.GeneratedAt,
            asked.AsOf,
            asked.DataVersion,
            asked.Applied,
            services.Get<KpiCalculator>().Answers(asked, services.Get<KpiServiceOptions>())
        );
    }

    private Dictionary<string, StringValues> Parameters()
    {
        var parameters = Window.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => new StringValues(p.Value));
        if (Projects is not null)
            parameters["projects"] = string.Join(',', Projects);
        if (Team is not null)
            parameters["team"] = Team;
        return parameters;
    }
}
