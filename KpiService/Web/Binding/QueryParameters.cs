namespace KpiService.Web.Binding;

/// <summary>
/// Query parameters of a route: what the API document shows and what requests may hold. Bound parameters of a handler declare theirs.
/// </summary>
public sealed record QueryParameters(IReadOnlyList<ParameterDoc> All);

/// <summary>Declares and checks the query parameters of routes.</summary>
public static class QueryParametersExtensions
{
    /// <summary>Declares a route's parameters.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, params IEnumerable<ParameterDoc> parameters) =>
        route.WithMetadata(new QueryParameters([.. parameters]));

    /// <summary>Answers 400 to a parameter that the route doesn't declare, naming the near match.</summary>
    public static RouteGroupBuilder RefuseUnknownParameters(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(
            async (invocation, next) =>
            {
                var context = invocation.HttpContext;
                var query = new QueryReader(context.Request.Query);
                var declared = context.GetEndpoint()?.Metadata.GetOrderedMetadata<QueryParameters>() ?? [];
                query.AllowOnly([.. declared.SelectMany(p => p.All).Select(p => p.Name)]);
                return query.Failed ? Problems.BadRequest(query.Error) : await next(invocation);
            }
        );
}
