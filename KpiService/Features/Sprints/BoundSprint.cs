using System.Globalization;
using System.Reflection;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Sprints;

/// <summary>A question about one sprint, named by the id in the address.</summary>
internal sealed record BoundSprint(Query Query, SprintScope Scope, SprintInfo Sprint) : IVersioned, IEndpointParameterMetadataProvider
{
    public string DataVersion => Query.DataVersion;
    public Instant At => Query.GeneratedAt;
    public string Mark => "";

    /// <summary>The sprint as it stood at the instant asked for.</summary>
    public StoredSprint Stored =>
        StoredSprint.Of(
            Query.Snapshot,
            Sprint.CompletedAt > Query.AsOf ? Sprint with { State = SprintState.Active, CompletedAt = null } : Sprint,
            Query.AsOf
        );

    /// <summary>Refuses a grouping that says nothing of a single sprint.</summary>
    public string? GroupBy =>
        Query.GroupBy is "month"
            ? throw new BadHttpRequestException(
                "Parameter 'groupBy' has the value 'month'. Accepted here: project, team, board, type, category, epic."
            )
            : Query.GroupBy;

    /// <exception cref="RefusedRequestException">There is no such sprint, or several; or a parameter is malformed.</exception>
    public static async ValueTask<BoundSprint> BindAsync(HttpContext context)
    {
        var query = (await BoundQuery.BindAsync(context)).Query;
        var id = long.Parse(context.GetRouteValue("id")?.ToString() ?? "", CultureInfo.InvariantCulture);
        var ledgers = context.RequestServices.GetRequiredService<SprintLedgers>();
        return new BoundSprint(query, ledgers.Scope(query), Find(query, id));
    }

    /// <summary>Declares which issues, as of when.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        BoundMoment.PopulateMetadata(parameter, builder);

    private static SprintInfo Find(Query query, long id)
    {
        var instances = query.Snapshot.Instances;
        var found = query
            .Snapshot.Sprints.Where(s =>
                s.Id == id && (query.Selection.Filter.Instance is not { } name || instances[s.Instance].Name == name)
            )
            .ToList();
        return found switch
        {
            [var sprint] => sprint,
            [] => throw new RefusedRequestException(
                Problems.NotFound($"No sprint {id} is stored. GET /api/sprints lists those there are; a sync brings what is missing.")
            ),
            _ => throw new RefusedRequestException(
                Problems.BadRequest(
                    $"Sprint {id} exists in {string.Join(" and ", found.Select(s => instances[s.Instance].Name))}: add instance=NAME."
                )
            ),
        };
    }
}

/// <summary>The page of one sprint.</summary>
internal sealed record BoundSprintPage(BoundSprint Sprint, BoundPage Page) : IVersioned, IEndpointParameterMetadataProvider
{
    public string DataVersion => Page.DataVersion;
    public Instant At => Page.At;
    public string Mark => Page.Mark;

    /// <exception cref="RefusedRequestException">There is no such sprint, or several; or a parameter is malformed.</exception>
    public static async ValueTask<BoundSprintPage> BindAsync(HttpContext context)
    {
        var sprint = await BoundSprint.BindAsync(context);
        var framer = context.RequestServices.GetRequiredService<PageFramer>();
        return new BoundSprintPage(sprint, await framer.FrameAsync(sprint.Query, context.RequestAborted));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        BoundMoment.PopulateMetadata(parameter, builder);
}
