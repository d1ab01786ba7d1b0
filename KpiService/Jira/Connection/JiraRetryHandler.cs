using System.Net;
using System.Runtime.ExceptionServices;
using KpiService.Domain.Time;
using Polly;
using Polly.Extensions.Http;

namespace KpiService.Jira.Connection;

/// <summary>Repeats what may succeed the next time: 429, 5xx, time-outs, lost connections, cut-off answers. Never a 401 or 403.</summary>
internal sealed class JiraRetryHandler(JiraUsage usage, TimeProvider time, Func<double> random) : DelegatingHandler
{
    private const int MostRetries = 10;

    /// <summary>A host that can't be reached is more often misspelt than away.</summary>
    private const int MostTransportRetries = 3;

    private const int BriefRetries = 2;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        return HttpPolicyExtensions
            .HandleTransientHttpError()
            .OrResult(answer => answer.StatusCode == HttpStatusCode.TooManyRequests)
            .Or<TimeoutException>()
            .Or<JiraException>(failure => failure.Kind == JiraFailure.Malformed)
            .RetryAsync(MostRetries, (outcome, retry) => WaitAsync(outcome, retry, started, request, cancellationToken))
            .ExecuteAsync(ct => base.SendAsync(request, ct), cancellationToken);
    }

    private async Task WaitAsync(
        DelegateResult<HttpResponseMessage> outcome,
        int retry,
        long started,
        HttpRequestMessage request,
        CancellationToken ct
    )
    {
        var answer = outcome.Result;
        var now = answer?.Headers.Date ?? time.GetUtcNow();
        // A limit passes by itself, and whoever says for how long to wait is believed once.
        var patience = answer?.StatusCode == HttpStatusCode.TooManyRequests ? RetryPatience.Full : JiraCall.Of(request).Patience;
        var retries =
            patience == RetryPatience.Brief ? BriefRetries
            : outcome.Exception is HttpRequestException ? MostTransportRetries
            : MostRetries;
        var most = patience == RetryPatience.Optional && retry > 1 ? RetryDelay.OptionalPatience : RetryDelay.Patience;
        var elapsed = time.GetElapsedTime(started);
        var delay = retry > retries ? null : RetryDelay.Next(retry, elapsed, answer?.Headers.RetryAfter, now, random(), most);
        if (delay is not { } wait)
        {
            ExceptionDispatchInfo.Throw(outcome.Exception ?? await JiraErrors.FromAnswerAsync(request, outcome.Result, ct));
            return;
        }
        answer?.Dispose();
        await PauseAsync(wait, ct);
    }

    private async Task PauseAsync(TimeSpan wait, CancellationToken ct)
    {
        var pause = Task.Delay(wait, time, ct);
        usage.BeginWait(Instant.From(time.GetUtcNow() + wait));
        try
        {
            await pause;
        }
        finally
        {
            usage.EndWait(wait);
        }
    }
}
