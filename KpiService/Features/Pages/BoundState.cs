using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Web;
using KpiService.Web.Binding;

namespace KpiService.Features.Pages;

/// <summary>A page of the dashboard that has no filter: the whole snapshot, and the state of syncing.</summary>
internal sealed record BoundState(DataSnapshot Data, SyncState Sync, Instant At) : IVersioned
{
    public string DataVersion => Data.DataVersion;
    public string Mark => Sync.Mark();
    public Func<HttpContext, ValueTask<string>> MarkNow => SyncStatusReader.MarkAsync;

    public static async ValueTask<BoundState> BindAsync(HttpContext context)
    {
        var sync = await context.RequestServices.GetRequiredService<SyncStatusReader>().ReadAsync(context.RequestAborted);
        var (data, at) = await BoundSnapshot.BindAsync(context);
        return new BoundState(data, sync, at);
    }
}
