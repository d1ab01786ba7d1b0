using System.Net;
using System.Net.Http.Headers;
using Refit;

namespace KpiService.Jira.Connection;

/// <summary>Turns answers and transport failures into <see cref="JiraException"/>.</summary>
internal static class JiraErrors
{
    private const string LoginReason = "X-Seraph-LoginReason";

    private static readonly string[] RefusedLogins = ["AUTHENTICATED_FAILED", "AUTHENTICATION_DENIED", "OUT"];

    public static bool LoginRefused(HttpResponseHeaders headers) =>
        headers.TryGetValues(LoginReason, out var reasons)
        && reasons.SelectMany(reason => reason.Split(',', StringSplitOptions.TrimEntries)).All(RefusedLogins.Contains);

    public static bool IsHtml(MediaTypeHeaderValue? type, ReadOnlySpan<byte> body) =>
        type?.MediaType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true || body.TrimStart(" \r\n\t"u8).StartsWith("<"u8);

    public static async Task<JiraException> FromAnswerAsync(HttpRequestMessage request, HttpResponseMessage answer, CancellationToken ct)
    {
        var body = await answer.Content.ReadAsStringAsync(ct);
        return FromParts(request, answer.StatusCode, answer.Headers, body);
    }

    public static JiraException Malformed(HttpRequestMessage request, string what, Exception? inner = null) =>
        Create(JiraFailure.Malformed, request, what, inner);

    public static JiraException Malformed(string call, string what) =>
        new(JiraFailure.Malformed, call, what, JiraAdvice.For(JiraFailure.Malformed, "Jira"));

    /// <summary>Answers that would never come to an end.</summary>
    public static JiraException Endless(string call, string what) =>
        new(JiraFailure.Malformed, call, what, JiraAdvice.For(JiraFailure.Malformed, "Jira")) { IsEndless = true };

    public static JiraException Empty(string call) => Malformed(call, "the answer is empty.");

    public static JiraException Unread(string call, Exception unread) =>
        new(JiraFailure.Malformed, call, $"an unexpected answer: {unread.Message}", JiraAdvice.For(JiraFailure.Malformed, "Jira"), unread);

    /// <summary>What the generated client throws.</summary>
    public static JiraException FromRefit(ApiExceptionBase failure) =>
        failure switch
        {
            { InnerException: JiraException known } => known,
            ApiException { StatusCode: >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices } unread => Malformed(
                unread.RequestMessage,
                $"an unexpected answer: {unread.InnerException?.Message ?? unread.Message}",
                unread
            ),
            ApiException refused => FromParts(refused.RequestMessage, refused.StatusCode, refused.Headers, refused.Content),
            { InnerException: TimeoutException late } => Create(JiraFailure.TimedOut, failure.RequestMessage, late.Message, failure),
            { InnerException: HttpRequestException lost } => Lost(failure, lost),
            _ => Create(JiraFailure.Unreachable, failure.RequestMessage, WordsOf(failure), failure),
        };

    /// <summary>The innermost reason, without the credentials an address may hold.</summary>
    public static string WordsOf(Exception failure) => $"{AddressPassword.Hide(Innermost(failure).Message).TrimEnd('.')}.";

    private static JiraException Lost(ApiExceptionBase failure, HttpRequestException lost)
    {
        var words = WordsOf(lost);
        // What is shown in whole must not hold them either.
        Exception? inner = AddressPassword.IsIn(failure.ToString()) ? null : failure;
        if (lost.HttpRequestError == HttpRequestError.ProxyTunnelError && words.Contains("407", StringComparison.Ordinal))
            return Create(JiraFailure.ProxyLogin, failure.RequestMessage, $"proxy: {words}", inner);
        var host = HostOf(failure.RequestMessage);
        var isTls = lost.HttpRequestError == HttpRequestError.SecureConnectionError;
        var advice = isTls ? JiraAdvice.ForTls(host) : JiraAdvice.For(JiraFailure.Unreachable, host);
        return new JiraException(JiraFailure.Unreachable, CallOf(failure.RequestMessage), $"{StageOf(lost)}{words}", advice, inner);
    }

    private static JiraException FromParts(HttpRequestMessage request, HttpStatusCode status, HttpResponseHeaders headers, string? body)
    {
        var words = JiraWords.Of(body);
        if (LoginRefused(headers))
            words = $"{LoginReason} {string.Join(", ", headers.GetValues(LoginReason))}. {JiraWords.OfPage(body)}".Trim();
        if (headers.Location is { } elsewhere)
            return Create(JiraFailure.LoginPage, request, $"redirected to {Plain(request, elsewhere)}.");
        return Create(KindOf(status, headers, words), request, words is null ? $"HTTP {(int)status}." : $"{words} (HTTP {(int)status})");
    }

    private static JiraFailure KindOf(HttpStatusCode status, HttpResponseHeaders headers, string? words) =>
        (int)status switch
        {
            401 when Says(words, "scope") => JiraFailure.MissingScope,
            _ when headers.TryGetValues("X-Authentication-Denied-Reason", out var denied) && denied.Any(IsCaptcha) => JiraFailure.Captcha,
            _ when LoginRefused(headers) => JiraFailure.Unauthorized,
            401 => JiraFailure.Unauthorized,
            403 => JiraFailure.Forbidden,
            404 => JiraFailure.NotFound,
            405 or 415 => JiraFailure.NotAccepted,
            407 => JiraFailure.ProxyLogin,
            408 or 504 => JiraFailure.TimedOut,
            410 => JiraFailure.Gone,
            413 or 414 or 431 => JiraFailure.TooLarge,
            400 when Says(words, "too large") => JiraFailure.TooLarge,
            429 => JiraFailure.RateLimited,
            >= 500 => JiraFailure.Unavailable,
            >= 400 => JiraFailure.BadRequest,
            _ => JiraFailure.LoginPage,
        };

    private static bool Says(string? words, string what) => words?.Contains(what, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsCaptcha(string reason) => reason.Contains("CAPTCHA", StringComparison.OrdinalIgnoreCase);

    private static JiraException Create(JiraFailure kind, HttpRequestMessage request, string words, Exception? inner = null) =>
        new(kind, CallOf(request), words, AdviceFor(kind, request), inner);

    private static string AdviceFor(JiraFailure kind, HttpRequestMessage request) =>
        kind == JiraFailure.MissingScope
            ? JiraAdvice.ForScope(request.RequestUri?.AbsolutePath ?? "")
            : JiraAdvice.For(kind, HostOf(request));

    private static string HostOf(HttpRequestMessage request) => request.RequestUri?.Authority ?? "Jira";

    private static string CallOf(HttpRequestMessage request) => $"{request.Method} {request.RequestUri?.AbsolutePath}";

    private static string Plain(HttpRequestMessage request, Uri location)
    {
        var target = location.IsAbsoluteUri || request.RequestUri is null ? location : new Uri(request.RequestUri, location);
        return target.IsAbsoluteUri ? target.GetLeftPart(UriPartial.Path) : target.ToString();
    }

    private static string StageOf(HttpRequestException failure) =>
        failure.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "DNS: ",
            HttpRequestError.ConnectionError => "TCP: ",
            HttpRequestError.SecureConnectionError => "TLS: ",
            HttpRequestError.ProxyTunnelError => "proxy: ",
            _ => "",
        };

    private static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;
}
