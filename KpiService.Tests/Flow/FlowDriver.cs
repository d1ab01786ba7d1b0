using KpiService.Domain;
using KpiService.Flow;
using KpiService.Flow.Forecast;
using KpiService.Http;
using KpiService.Kpis;
using KpiService.Metrics;
using KpiService.Snapshot;
using KpiService.Tests.Snapshot;

namespace KpiService.Tests.Flow;

/// <summary>Asks flow metrics about a world, as the API does.</summary>
internal sealed class FlowDriver(TestWorld world)
{
    private readonly FlowCalculator calculator = new(world.Options, new KpiCalculator(world.Options));
    private readonly DataSnapshot snapshot = world.Build();

    public DataSnapshot Snapshot => snapshot;

    public FlowReport Ask(
        string metric,
        Instant asOf,
        DateWindow? window = null,
        ScopeFilter? filter = null,
        SeriesInterval? interval = null,
        string? groupBy = null,
        Instant? now = null
    ) => calculator.Compute(Module(metric), Query(asOf, window, filter, now), interval, groupBy);

    public FlowReport Ask(string metric, string asOf, DateWindow? window = null, SeriesInterval? interval = null) =>
        Ask(metric, TestWorld.T(asOf), window, null, interval);

    public ForecastReport Forecast(string asOf, int? items = null, DateOnly? by = null, int seed = 1, string? now = null) =>
        new ForecastCalculator(calculator).Forecast(
            Query(TestWorld.T(asOf), null, null, TestWorld.T(now ?? asOf)),
            new ForecastRequest(items, by, seed)
        );

    public EvidenceTable Evidence(string metric, Instant asOf, DateWindow? window = null) =>
        calculator.Evidence(Module(metric), Query(asOf, window, null, null).Request);

    /// <summary>The values of one line.</summary>
    public static IReadOnlyList<double?> Line(FlowReport report, string key) => report.Series.Lines.Single(l => l.Key == key).Values;

    public static FlowModule Module(string name) => FlowCatalog.All.Single(m => m.Name == name);

    private DataQuery Query(Instant asOf, DateWindow? window, ScopeFilter? filter, Instant? now)
    {
        var scope = ScopeResolver.Resolve(snapshot, filter ?? new ScopeFilter(), world.Options);
        Assert.Empty(scope.Errors);
        Assert.NotNull(scope.Selection);
        var request = new KpiRequest(scope.Selection, window, asOf, now ?? asOf, TimeZoneInfo.Utc);
        var asked = new RequestFilter { AsOf = asOf, Window = window };
        return new DataQuery(snapshot, asked, request, AppliedFilter.Of(asked, request, 3));
    }
}
