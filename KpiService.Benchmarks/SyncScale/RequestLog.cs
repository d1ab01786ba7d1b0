namespace KpiService.Benchmarks.SyncScale;

/// <summary>A request as it was sent.</summary>
internal sealed record SentRequest(string Method, Uri? Address, byte[]? Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>The requests of a sync in their order. Safe to use from several threads.</summary>
internal sealed class RequestLog
{
    private readonly Lock gate = new();
    private readonly List<SentRequest> sent = [];
    private int open;

    public IReadOnlyList<SentRequest> Sent => sent;

    /// <summary>How many were under way at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public void Begin(SentRequest request)
    {
        lock (gate)
        {
            sent.Add(request);
            MostAtOnce = Math.Max(MostAtOnce, ++open);
        }
    }

    public void End()
    {
        lock (gate)
            open--;
    }
}

/// <summary>Notes what passes.</summary>
internal sealed class RecordingHandler(RequestLog log) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : null;
        log.Begin(
            new SentRequest(
                request.Method.Method,
                request.RequestUri,
                body,
                request.Headers.ToDictionary(h => h.Key, h => string.Join(' ', h.Value))
            )
        );
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            log.End();
        }
    }
}
