using KpiService.Domain.Time;
using KpiService.Features.Flow;
using KpiService.Features.Flow.Forecast;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Testing.Drivers;

/// <summary>Asks flow metrics about a world, as the API does.</summary>
internal sealed class FlowDriver(TestWorld world)
{
    private readonly FlowCalculator calculator = Calculators.Of(world.Options).Flow;
    private readonly DataSnapshot snapshot = world.Build();

    public DataSnapshot Snapshot => snapshot;

    public FlowReport Ask(
        string metric,
        Instant asOf,
        DateWindow? window = null,
        Filter? filter = null,
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
        calculator.Evidence(Module(metric), Query(asOf, window, null, null));

    /// <summary>The values of one line.</summary>
    public static IReadOnlyList<double?> Line(FlowReport report, string key) => report.Series.Lines.Single(l => l.Key == key).Values;

    public static FlowModule Module(string name) => FlowCatalog.All.Single(m => m.Name == name);

    private Query Query(Instant asOf, DateWindow? window, Filter? filter, Instant? now)
    {
        var scope = FilterResolver.Resolve(snapshot, filter ?? new Filter(), world.Options);
        Assert.Empty(scope.Errors);
        Assert.NotNull(scope.Selection);
        return new Query(scope.Selection, window, asOf, now ?? asOf, TimeZoneInfo.Utc);
    }
}
