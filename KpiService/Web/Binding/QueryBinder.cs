using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Web.Binding;

/// <summary>Turns the parameters of a request into a question to the snapshot of the moment.</summary>
public sealed class QueryBinder(SnapshotStore store, Selections selections, KpiServiceOptions options, TimeProvider clock)
{
    private readonly TimeZoneInfo zone = options.ReportingZone();

    /// <summary>Reads the filter parameters and looks their names up.</summary>
    /// <param name="everyType">True: epics and sub-tasks too, unless types are given.</param>
    /// <exception cref="RefusedRequestException">The reader has a complaint, or there is no such name.</exception>
    public async Task<Query> BindAsync(QueryReader reader, bool everyType, CancellationToken ct)
    {
        var now = Instant.From(clock.GetUtcNow());
        var asked = AskedQuery.Read(reader, now, zone);
        reader.RefuseIfFailed();
        var result = selections.Resolve(await store.GetAsync(ct), reader.Words(FilterParameters.Scope), asked.Filter, everyType);
        return new Query(result.Selection ?? throw Refusal(result.Errors), asked.Window, asked.AsOf, Later(now, asked.AsOf), zone)
        {
            Days = asked.Days,
            Sprints = asked.Sprints,
            GroupBy = asked.GroupBy,
            SprintsOffered = options.Kpis.AnalysisPeriods.SprintLookback,
        };
    }

    private static Instant Later(Instant a, Instant b) => a > b ? a : b;

    private static RefusedRequestException Refusal(IReadOnlyList<FilterError> errors) =>
        new(Problems.BadRequest(string.Join(" ", errors.Select(e => e.Message)), new Dictionary<string, object?> { ["errors"] = errors }));
}
