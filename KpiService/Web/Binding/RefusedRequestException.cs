using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Web.Binding;

/// <summary>A request that can't be answered as it is; the problem says why and what to do, and is the answer.</summary>
public sealed class RefusedRequestException(ProblemHttpResult problem) : Exception(problem.ProblemDetails.Detail)
{
    public ProblemHttpResult Problem { get; } = problem;
}
