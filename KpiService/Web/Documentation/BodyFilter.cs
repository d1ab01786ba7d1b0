using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace KpiService.Web.Documentation;

/// <summary>The JSON body of a route that reads it by hand.</summary>
internal sealed record BodyDoc(Type Type, string Example, bool Required);

/// <summary>
/// Shows <see cref="BodyDoc"/>. Routes don't declare <c>Accepts</c>: it would turn a wrong content type into "no such route".
/// </summary>
internal sealed class BodyFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<BodyDoc>().FirstOrDefault() is not { } body)
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = body.Required,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(body.Type, context.SchemaRepository),
                    Example = JsonNode.Parse(body.Example),
                },
            },
        };
    }
}

internal static class BodyExtensions
{
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, string example, bool required = true) =>
        route.WithMetadata(new BodyDoc(typeof(T), example, required));
}
