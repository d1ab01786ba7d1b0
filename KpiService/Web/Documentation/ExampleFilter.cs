using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace KpiService.Web.Documentation;

/// <summary>Puts <see cref="ExampleAnswer"/> under the route's success.</summary>
internal sealed class ExampleFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var example = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ExampleAnswer>().FirstOrDefault();
        var success = operation.Responses?.Where(r => r.Key.StartsWith('2')).Select(r => r.Value).FirstOrDefault();
        if (example is null || success?.Content is null)
            return;
        var text = example.Text();
        foreach (var (type, content) in success.Content)
        {
            if (content is OpenApiMediaType media)
                media.Example = type.Contains("json", StringComparison.Ordinal) ? JsonNode.Parse(text) : text;
        }
    }
}
