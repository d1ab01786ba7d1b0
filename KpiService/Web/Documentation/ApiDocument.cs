using Microsoft.OpenApi;

namespace KpiService.Web.Documentation;

/// <summary>The API document at <c>/swagger/v1/swagger.json</c> and its pages at <c>/swagger</c>.</summary>
internal static class ApiDocument
{
    // Swagger UI's pages set styles inline; scripts stay external.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services
            .AddEndpointsApiExplorer()
            .AddSwaggerGen(swagger =>
            {
                swagger.SwaggerDoc(
                    "v1",
                    new OpenApiInfo
                    {
                        Title = "KpiService",
                        Version = "v1",
                        Description =
                            "Delivery metrics of Jira projects. Instants are ISO 8601 UTC, durations decimal days, percentages 0-100; "
                            + "what cannot be known is null with a reason. Errors are RFC 9457 problems.",
                    }
                );
                swagger.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, $"{typeof(ApiDocument).Assembly.GetName().Name}.xml"));
                swagger.DescribeAllParametersInCamelCase();
                swagger.NonNullableReferenceTypesAsRequired();
                swagger.SupportNonNullableReferenceTypes();
                swagger.MapType<Domain.Time.Instant>(() =>
                    new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Format = "date-time",
                        Examples = ["2026-03-31T12:00:00.000Z"],
                    }
                );
                swagger.MapType<Questions.AttributeLists>(() => new OpenApiSchema());
                swagger.CustomSchemaIds(SchemaNames.Of);
                swagger.SchemaFilter<AttributeSchemaFilter>();
                swagger.OperationFilter<ParameterFilter>();
                swagger.OperationFilter<BodyFilter>();
                swagger.OperationFilter<ProblemFilter>();
                swagger.OperationFilter<ExampleFilter>();
                swagger.AddSecurityDefinition(
                    "apiKey",
                    new OpenApiSecurityScheme
                    {
                        Type = SecuritySchemeType.ApiKey,
                        In = ParameterLocation.Header,
                        Name = "X-Api-Key",
                        Description = "Needed where security.api_key is configured.",
                    }
                );
                swagger.AddSecurityRequirement(document => new OpenApiSecurityRequirement
                {
                    [new OpenApiSecuritySchemeReference("apiKey", document)] = [],
                });
            });

    /// <summary>In a branch: its middleware makes the whole document with whatever request comes first.</summary>
    public static void UseApiDocument(this WebApplication app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/swagger"),
            branch =>
            {
                branch.Use(
                    (context, next) =>
                    {
                        context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
                        return next(context);
                    }
                );
                branch.UseSwagger();
                branch.UseSwaggerUI(ui =>
                {
                    ui.DocumentTitle = "KpiService API";
                    ui.SwaggerEndpoint("v1/swagger.json", "KpiService v1");
                    ui.EnableTryItOutByDefault();
                });
            }
        );
}
