using System.Globalization;
using System.Reflection;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Sprints;

/// <summary>The stored sprints that a request asks for, latest first.</summary>
/// <param name="Total">How many there are where only the latest are listed.</param>
internal sealed record BoundSprintList(DataSnapshot Data, Instant At, int Total, IReadOnlyList<StoredSprint> Listed)
    : IVersioned,
        IEndpointParameterMetadataProvider
{
    /// <summary>Tells how many sprints there are where only the latest are listed.</summary>
    public const string TotalHeader = "X-Total-Count";

    private static readonly IReadOnlyList<string> States = ["future", "active", "closed"];
    private static readonly SprintListing Listing = new("the answer", $"the header {TotalHeader}", latest: 100);

    public string DataVersion => Data.DataVersion;
    public string Mark => "";

    /// <exception cref="RefusedRequestException">A parameter is malformed or names what isn't there.</exception>
    public static async ValueTask<BoundSprintList> BindAsync(HttpContext context)
    {
        var data = await context.RequestServices.GetRequiredService<SnapshotStore>().GetAsync(context.RequestAborted);
        var now = Instant.From(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        return await QueryReader.BindAsync(context, query => Read(data, now, query));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(
            new QueryParameters([
                new ParameterDoc("boards", "Ids of boards that show the sprints, comma-separated.", "1,2"),
                new ParameterDoc("state", "Only sprints in this state.", "closed", Accepted: States),
                new ParameterDoc("instance", "Name of one configured Jira.", "cloud"),
                Listing.Parameter,
            ])
        );

    private static BoundSprintList Read(DataSnapshot data, Instant now, QueryReader query)
    {
        var sprints = Select(data, query).ToList();
        var latest = sprints
            .OrderByDescending(s => s.CompletedAt ?? s.PlannedEnd ?? Instant.MaxValue)
            .ThenByDescending(s => s.Id)
            .Take(Listing.Most(SprintsListed.Read(query), data))
            .Select(s => StoredSprint.Of(data, s, now));
        return new BoundSprintList(data, now, sprints.Count, [.. latest]);
    }

    private static IEnumerable<SprintInfo> Select(DataSnapshot data, QueryReader query)
    {
        var boards = query.List("boards");
        var state = query.Choice("state", States);
        var instance = query.Choice("instance", [.. data.Instances.Select(i => i.Name)]);
        foreach (var board in boards.Where(b => !data.Boards.Any(x => IdOf(x) == b)))
            query.Reject("boards", board, $"ids of stored boards: {string.Join(", ", data.Boards.Select(IdOf).Take(100))}");
        return data.Sprints.Where(s =>
            s.Stored
            && (boards.Count == 0 || s.Boards.Any(b => boards.Contains(IdOf(data.Boards[b]))))
            && (state is null || s.State.ToString().Equals(state, StringComparison.OrdinalIgnoreCase))
            && (instance is null || data.Instances[s.Instance].Name == instance)
        );
    }

    private static string IdOf(BoardInfo board) => board.Id.ToString(CultureInfo.InvariantCulture);
}
