using KpiService.Cli;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.DataQuality;
using KpiService.Features.Flow;
using KpiService.Features.Kpis;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Loading;
using KpiService.Storage;

namespace KpiService.Benchmarks;

/// <summary>A database in this process, and questions to it that nobody asked before.</summary>
internal sealed class LoadedWorld : IAsyncDisposable
{
    private readonly ToolServices services;

    private LoadedWorld(ToolServices services, DataSnapshot snapshot) => (this.services, Snapshot) = (services, snapshot);

    public DataSnapshot Snapshot { get; }

    public KpiServiceOptions Options => services.Get<KpiServiceOptions>();
    public KpiCalculator Kpis => services.Get<KpiCalculator>();
    public FlowCalculator Flow => services.Get<FlowCalculator>();
    public QualityBooks Quality => services.Get<QualityBooks>();

    public static async Task<LoadedWorld> OpenAsync(LoadedConfiguration configuration, CancellationToken ct)
    {
        var services = await ToolServices.OpenAsync(configuration, ct);
        return new(services, Load(services));
    }

    /// <summary>Reads the database once more.</summary>
    public DataSnapshot Load() => Load(services);

    /// <summary>The last 90 days over all issues; its selection is a new one, for which nothing is kept.</summary>
    public Query Fresh()
    {
        var now = Instant.From(TimeProvider.System.GetUtcNow());
        return new Query(Selection.Everything(Snapshot), null, now, now, Options.ReportingZone());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static DataSnapshot Load(ToolServices services)
    {
        using var context = services.Get<KpiDatabase>().CreateContext();
        return SnapshotLoader.Load(context, services.Get<KpiServiceOptions>());
    }
}
