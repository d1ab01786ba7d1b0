using System.Reflection;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Issues;

/// <summary>An issue, named by the key in the address, and the instant as of which it is looked at.</summary>
/// <param name="Issue">Ordinal in the snapshot.</param>
internal sealed record BoundIssue(DataSnapshot Data, int Issue, Instant AsOf, Instant At) : IVersioned, IEndpointParameterMetadataProvider
{
    public string DataVersion => Data.DataVersion;
    public string Mark => "";

    /// <exception cref="RefusedRequestException">There is no such issue, or several; or a parameter is malformed.</exception>
    public static async ValueTask<BoundIssue> BindAsync(HttpContext context)
    {
        var now = Instant.From(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var (instance, asOf) = await QueryReader.BindAsync(context, query => (query.Text("instance"), FilterReader.ReadAsOf(query, now)));
        var data = await context.RequestServices.GetRequiredService<SnapshotStore>().GetAsync(context.RequestAborted);
        return new BoundIssue(data, Find(data, context.GetRouteValue("key")?.ToString() ?? "", instance), asOf, now);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([FilterParameters.AsOf, FilterParameters.Scope.Single(p => p.Name == "instance")]));

    private static int Find(DataSnapshot data, string key, string? instance) =>
        data.FindIssues(instance is null ? key : $"{instance}:{key}") switch
        {
            [var issue] => issue,
            [] => throw new RefusedRequestException(
                Problems.NotFound($"No issue {key} is stored. A key of one Jira is written instance:KEY; a sync brings what is missing.")
            ),
            var found => throw new RefusedRequestException(
                Problems.BadRequest(
                    $"The key {key} is in several Jiras. Accepted: {string.Join(", ", found.Select(i => NameOf(data, i)))}."
                )
            ),
        };

    private static string NameOf(DataSnapshot data, int issue) =>
        $"{data.Instances[data.Issues.Instance(issue)].Name}:{data.Issues.Key(issue)}";
}
