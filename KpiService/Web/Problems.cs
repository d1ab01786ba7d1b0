using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Web;

/// <summary>Errors as RFC 9457 problems; each detail says what to do.</summary>
public static class Problems
{
    /// <summary>400: the request is wrong.</summary>
    public static ProblemHttpResult BadRequest(string detail, IDictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(
            detail,
            statusCode: StatusCodes.Status400BadRequest,
            title: "The request cannot be understood",
            extensions: extensions
        );

    /// <summary>404: there is no such thing.</summary>
    public static ProblemHttpResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "Not found", detail);

    /// <summary>409: another run is in the way.</summary>
    public static ProblemHttpResult Conflict(string detail, string extension, object? value) =>
        TypedResults.Problem(
            detail,
            statusCode: StatusCodes.Status409Conflict,
            title: "Conflict",
            extensions: new Dictionary<string, object?> { [extension] = value }
        );

    /// <summary>503: not now.</summary>
    public static ProblemHttpResult Unavailable(string detail) => Of(StatusCodes.Status503ServiceUnavailable, "Not available now", detail);

    public static ProblemHttpResult Of(int status, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title);
}
