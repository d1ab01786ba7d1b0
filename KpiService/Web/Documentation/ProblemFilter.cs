using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace KpiService.Web.Documentation;

/// <summary>Declares the problems that every API route can answer and gives each an example.</summary>
internal sealed class ProblemFilter : IOperationFilter
{
    private static readonly Dictionary<string, (string Title, string Detail)> Meaning = new()
    {
        ["400"] = ("The request cannot be understood", "Parameter 'days' has the value 'abc'. Accepted: a whole number from 1 to 36500."),
        ["401"] = (
            "The API key is missing or wrong",
            "Send the key of security.api_key as X-Api-Key or as Authorization: Bearer, or sign in by POST /api/session."
        ),
        ["403"] = ("Foreign origin", "A page of another origin may not change anything here."),
        ["404"] = ("Not found", "There is no such thing here."),
        ["409"] = ("Conflict", "Sync 12 is running since 2026-03-31T12:00:00.000Z. Follow it at /api/sync/12, or DELETE it."),
        ["503"] = ("Not available now", "The database is being prepared. Ask again in a moment."),
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.RelativePath?.StartsWith("api/", StringComparison.Ordinal) != true)
            return;
        var responses = operation.Responses ??= [];
        string[] always = context.ApiDescription.HttpMethod is "GET" ? ["400", "401", "503"] : ["400", "401", "403", "503"];
        foreach (var status in always.Union(responses.Keys.Where(Meaning.ContainsKey)).ToList())
            responses[status] = Describe(status, context);
    }

    private static OpenApiResponse Describe(string status, OperationFilterContext context)
    {
        var (title, detail) = Meaning[status];
        return new OpenApiResponse
        {
            Description = title,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository),
                    Example = new JsonObject
                    {
                        ["title"] = title,
                        ["status"] = int.Parse(status, System.Globalization.CultureInfo.InvariantCulture),
                        ["detail"] = detail,
                    },
                },
            },
        };
    }
}
