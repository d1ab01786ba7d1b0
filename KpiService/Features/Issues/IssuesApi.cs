using System.Reflection;
using KpiService.Features.Evidence;
using KpiService.Questions;
using KpiService.Snapshot.Histories;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Issues;

/// <summary>Issues over HTTP: one's history, and all as CSV.</summary>
internal static class IssuesApi
{
    public static void MapIssues(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/issues/{key}/timeline",
                (string key, BoundIssue asked) => IssueTimelineReader.Read(asked.Data, asked.Issue, asked.AsOf)
            )
            .Cached()
            .WithTags("Issues")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithStoredExample("issue-timeline")
            .WithSummary("One issue's history")
            .WithDescription(
                "Visits to statuses, time in status per status id, sprints, and when it was flagged. A key from before a move leads to "
                    + "the issue."
            );
        api.MapGet("/export/issues.csv", Csv)
            .WithTags("Export")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', ExportedIssue.Columns))
            .WithSummary("Issues as CSV")
            .WithDescription(
                "RFC 4180 in UTF-8, streamed; lists joined by ;, formulas neutralised by an apostrophe. Every type unless types is given. "
                    + "With a window: the issues that existed in it and were not done before it."
            );
    }

    private static CsvFile<ExportedIssue> Csv(
        BoundEveryType bound,
        DeletedIssues deleted,
        ByteOrderMark bom,
        IssueTexts texts,
        HttpResponse response
    )
    {
        response.Headers.CacheControl = "no-cache";
        return new("issues.csv", ExportedIssue.Columns, IssueRows.Of(bound.Query, deleted.Wanted, texts), ExportedIssue.Write, bom.Wanted);
    }
}

/// <summary>A question about issues of every type, unless types are given.</summary>
internal sealed record BoundEveryType(Query Query) : IEndpointParameterMetadataProvider
{
    /// <exception cref="RefusedRequestException">A parameter is malformed or names what isn't there.</exception>
    public static async ValueTask<BoundEveryType> BindAsync(HttpContext context)
    {
        var binder = context.RequestServices.GetRequiredService<QueryBinder>();
        return new(await binder.BindAsync(new QueryReader(context.Request.Query), everyType: true, context.RequestAborted));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        BoundQuery.PopulateMetadata(parameter, builder);
}

/// <summary>Whether issues that are gone from Jira are wanted too.</summary>
internal sealed record DeletedIssues(bool Wanted) : IEndpointParameterMetadataProvider
{
    private static readonly ParameterDoc Parameter = new("deleted", "True: issues that are gone from Jira too.", "true", "boolean");

    public static ValueTask<DeletedIssues> BindAsync(HttpContext context) =>
        QueryReader.BindAsync(context, query => new DeletedIssues(query.Flag(Parameter.Name) ?? false));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([Parameter]));
}
