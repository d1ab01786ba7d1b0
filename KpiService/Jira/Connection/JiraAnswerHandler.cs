using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using KpiService.Domain.Time;

namespace KpiService.Jira.Connection;

/// <summary>One try: a time limit over header and body, and a look whether the answer is what it claims to be.</summary>
internal sealed class JiraAnswerHandler(JiraUsage usage, TimeProvider time) : DelegatingHandler
{
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of an answer in which an error's words are looked for.</summary>
    private const int LongestError = 16 * 1024;

    /// <summary>Bodies of several megabytes lie in pooled blocks: as arrays they would stay in memory until a full collection.</summary>
    private static readonly PipeOptions WholeBody = new(
        pauseWriterThreshold: 0,
        minimumSegmentSize: 64 * 1024,
        useSynchronizationContext: false
    );

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(TryTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        usage.CountRequest();
        try
        {
            var answer = await base.SendAsync(request, either.Token);
            answer.RequestMessage ??= request;
            var body = await BufferAsync(request, answer, either.Token);
            usage.Answered(RateLimitOf(answer), ClockDifference(answer));
            await InspectAsync(request, answer, body, cancellationToken);
            return answer;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {TryTimeout.TotalSeconds:0} s.");
        }
    }

    /// <returns>The bytes, until the content is disposed.</returns>
    private static async Task<ReadOnlySequence<byte>> BufferAsync(
        HttpRequestMessage request,
        HttpResponseMessage answer,
        CancellationToken ct
    )
    {
        var pipe = new Pipe(WholeBody);
        try
        {
            await answer.Content.CopyToAsync(pipe.Writer.AsStream(), ct);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            throw JiraErrors.Malformed(request, $"the answer was cut off: {JiraErrors.WordsOf(cut)}", cut);
        }

        await pipe.Writer.CompleteAsync();
        var body = (await pipe.Reader.ReadAsync(ct)).Buffer;
        var content = new StreamContent(new BodyStream(pipe.Reader, body));
        content.Headers.ContentType = answer.Content.Headers.ContentType;
        answer.Content.Dispose();
        answer.Content = content;
        return body;
    }

    /// <summary>Jira reports refused credentials by a header, with status 200 and public data where anonymous users may look.</summary>
    private static async Task InspectAsync(
        HttpRequestMessage request,
        HttpResponseMessage answer,
        ReadOnlySequence<byte> body,
        CancellationToken ct
    )
    {
        if (JiraErrors.LoginRefused(answer.Headers) || (int)answer.StatusCode is >= 300 and < 400)
            throw await JiraErrors.FromAnswerAsync(request, answer, ct);
        if (!answer.IsSuccessStatusCode)
            return;
        if (JiraErrors.IsHtml(answer.Content.Headers.ContentType, body.FirstSpan))
            throw await JiraErrors.FromAnswerAsync(request, answer, ct);
        if (JiraCall.Of(request).Shape.FaultOf(body) is { } fault)
            throw JiraErrors.Malformed(request, $"{fault} {WordsIn(body)}".TrimEnd());
    }

    /// <summary>Jira's words where an error came with the wrong status.</summary>
    private static string WordsIn(ReadOnlySequence<byte> body) =>
        body.Length <= LongestError && body.FirstSpan.StartsWith("{"u8) ? JiraWords.Of(Encoding.UTF8.GetString(body)) ?? "" : "";

    private long? ClockDifference(HttpResponseMessage answer) =>
        answer.Headers.Date is { } date ? Instant.From(date) - Instant.From(time.GetUtcNow()) : null;

    private static Dictionary<string, string> RateLimitOf(HttpResponseMessage answer) =>
        answer
            .Headers.Where(header =>
                header.Key.Contains("RateLimit", StringComparison.OrdinalIgnoreCase)
                || header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)
            )
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
}
