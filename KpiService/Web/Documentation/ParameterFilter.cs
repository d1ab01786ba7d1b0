using System.Text.Json.Nodes;
using KpiService.Web.Binding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace KpiService.Web.Documentation;

/// <summary>Shows the query parameters that routes declare by <see cref="QueryParameters"/>; the handlers read them themselves.</summary>
internal sealed class ParameterFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var declared = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<QueryParameters>().SelectMany(p => p.All);
        foreach (var parameter in declared)
            (operation.Parameters ??= []).Add(Describe(parameter));
    }

    private static OpenApiParameter Describe(ParameterDoc parameter) =>
        new()
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Schema = new OpenApiSchema
            {
                Type = parameter.Type switch
                {
                    "integer" => JsonSchemaType.Integer,
                    "boolean" => JsonSchemaType.Boolean,
                    _ => JsonSchemaType.String,
                },
                Enum = parameter.Accepted?.Select(JsonNode (value) => value).ToList(),
            },
            // Under `examples`: the page then shows it without filling it in.
            Examples = new Dictionary<string, IOpenApiExample>
            {
                ["none"] = new OpenApiExample { Summary = "not given" },
                ["example"] = new OpenApiExample { Summary = parameter.Example, Value = ValueOf(parameter) },
            },
        };

    private static JsonNode ValueOf(ParameterDoc parameter) =>
        parameter.Type == "string" ? parameter.Example : JsonNode.Parse(parameter.Example) ?? parameter.Example;
}
