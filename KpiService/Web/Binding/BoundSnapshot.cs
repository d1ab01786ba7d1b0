using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Web.Binding;

/// <summary>The whole snapshot of the moment, for what is shown unfiltered.</summary>
public sealed record BoundSnapshot(DataSnapshot Data, Instant At) : IVersioned
{
    public string DataVersion => Data.DataVersion;

    public static async ValueTask<BoundSnapshot> BindAsync(HttpContext context)
    {
        var data = await context.RequestServices.GetRequiredService<SnapshotStore>().GetAsync(context.RequestAborted);
        return new BoundSnapshot(data, Instant.From(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
    }
}
