namespace KpiService.Web;

/// <summary>How many requests are being answered. Work that nobody asked for waits for them.</summary>
public sealed class RequestsInFlight
{
    private int count;

    public bool Any => Volatile.Read(ref count) > 0;

    /// <summary>Counts a request until it is disposed of.</summary>
    public IDisposable Begin()
    {
        Interlocked.Increment(ref count);
        return new Request(this);
    }

    private sealed class Request(RequestsInFlight all) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref all.count);
    }
}

/// <summary>Counts them.</summary>
internal static class RequestsInFlightExtensions
{
    /// <summary>A stream of events stays open as long as its page does: it is none.</summary>
    public static IApplicationBuilder UseRequestsInFlight(this IApplicationBuilder app, RequestsInFlight requests) =>
        app.Use(
            async (context, next) =>
            {
                if (context.Request.Path.Value?.EndsWith("/events", StringComparison.Ordinal) == true)
                {
                    await next(context);
                    return;
                }

                using var counted = requests.Begin();
                await next(context);
            }
        );
}
