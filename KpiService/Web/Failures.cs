using KpiService.Web.Binding;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Web;

/// <summary>What nobody expected, as a problem without internals; the log has the rest.</summary>
internal static class Failures
{
    public static IApplicationBuilder UseFailures(this IApplicationBuilder app) =>
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                StatusCodeSelector = StatusOf,
                SuppressDiagnosticsCallback = c =>
                    c.Exception is RefusedRequestException or BadHttpRequestException or OperationCanceledException,
                ExceptionHandler = context => Describe(context).ExecuteAsync(context),
            }
        );

    private static int StatusOf(Exception exception) =>
        exception switch
        {
            RefusedRequestException refused => refused.Problem.StatusCode,
            BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        };

    private static ProblemHttpResult Describe(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (exception is RefusedRequestException refused)
            return refused.Problem;
        return exception is BadHttpRequestException bad
            ? Problems.Of(bad.StatusCode, "The request cannot be understood", bad.Message)
            : Problems.Of(
                StatusCodes.Status500InternalServerError,
                "The service failed",
                $"This is a fault of the service. Its log tells more under {context.TraceIdentifier}."
            );
    }
}
