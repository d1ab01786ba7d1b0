using KpiService.Domain.Facts;
using KpiService.Questions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace KpiService.Web.Documentation;

/// <summary>Shows <see cref="AttributeLists"/> as they are written: a list of names per attribute, in what holds them.</summary>
internal sealed class AttributeSchemaFilter : ISchemaFilter
{
    private const string Holder = "attributes";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema.Properties is not { } properties || !HoldsLists(context.Type) || !properties.Remove(Holder, out var holder))
            return;
        schema.Required?.Remove(Holder);
        foreach (var (_, by) in IssueAttributes.Filters)
        {
            properties[by.Parameter] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
                Description = holder.Description,
            };
            schema.Required?.Add(by.Parameter);
        }
    }

    private static bool HoldsLists(Type type) => type.GetProperties().Any(p => p.PropertyType == typeof(AttributeLists));
}
