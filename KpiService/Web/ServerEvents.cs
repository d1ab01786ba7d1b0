using System.Text.Json;

namespace KpiService.Web;

/// <summary>One server-sent event.</summary>
public sealed record ServerEvent(string Name, object Data);

/// <summary>
/// Server-sent events, with a comment line every 15 s so that proxies keep the connection and dead ones are noticed.
/// The answer ends with the events, with the page, or with the service.
/// </summary>
/// <param name="events">Makes the events; it is cancelled when nobody listens any more.</param>
public sealed class ServerEvents(Func<CancellationToken, IAsyncEnumerable<ServerEvent>> events) : IResult
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await CopyAsync(response, services.GetRequiredService<TimeProvider>(), ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was closed or the service stops: the usual end of a stream.
        }
    }

    private async Task CopyAsync(HttpResponse response, TimeProvider clock, CancellationTokenSource ending)
    {
        await WriteAsync(response, ": open\n\n", ending.Token);
        await using var source = events(ending.Token).GetAsyncEnumerator(ending.Token);
        var next = source.MoveNextAsync().AsTask();
        try
        {
            while (await ArrivesAsync(next, response, clock, ending.Token))
            {
                await WriteAsync(response, Format(source.Current), ending.Token);
                next = source.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // An enumerator may be disposed only when it rests.
            await ending.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits for the next event, pinging meanwhile; false at the end.</summary>
    private static async Task<bool> ArrivesAsync(Task<bool> next, HttpResponse response, TimeProvider clock, CancellationToken ct)
    {
        while (true)
        {
            using var answered = CancellationTokenSource.CreateLinkedTokenSource(ct);
            if (await Task.WhenAny(next, Task.Delay(PingEvery, clock, answered.Token)) == next)
            {
                await answered.CancelAsync();
                return await next;
            }
            await WriteAsync(response, ": ping\n\n", ct);
        }
    }

    private static string Format(ServerEvent e) => $"event: {e.Name}\ndata: {JsonSerializer.Serialize(e.Data, ApiJson.Options)}\n\n";

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken ct)
    {
        await response.WriteAsync(text, ct);
        await response.Body.FlushAsync(ct);
    }
}
