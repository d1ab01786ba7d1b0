using System.Diagnostics.CodeAnalysis;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Http;
using KpiService.Snapshot;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Kpis;

/// <summary>
/// Turns requests into questions and questions into answers: parsing, names, ETag, problems. All data routes go through it.
/// </summary>
public sealed class DataQueryReader(SnapshotStore store, KpiServiceOptions options, TimeProvider clock)
{
    private readonly TimeZoneInfo zone = options.ReportingZone();

    /// <summary>Answers a question: 400 where it is malformed, 304 where the client has the answer already.</summary>
    /// <param name="also">State the answer shows beyond data and time.</param>
    public Task<Results<Ok<T>, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<T>(
        HttpContext context,
        Func<DataQuery, T> compute,
        string also = ""
    ) => AnswerAsync(context, _ => true, (query, _) => ValueTask.FromResult(compute(query)), also);

    /// <summary>Answers a question that has parameters of its own.</summary>
    /// <param name="parse">Reads them; complaints go into the reader.</param>
    public async Task<Results<Ok<T>, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<TOwn, T>(
        HttpContext context,
        Func<QueryReader, TOwn> parse,
        Func<DataQuery, TOwn, ValueTask<T>> compute,
        string also = ""
    )
    {
        var reader = new QueryReader(context.Request.Query);
        var own = parse(reader);
        var result = await ReadAsync(reader, everyType: false, context.RequestAborted);
        if (result.IsProblem(out var problem, out var query))
            return problem;
        return EntityTags.IsFresh(context, query.DataVersion, query.GeneratedAt, also)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(await compute(query, own));
    }

    /// <summary>Reads the filter parameters and looks their names up.</summary>
    /// <param name="everyType">True: epics and sub-tasks too, unless types are given.</param>
    public async Task<DataQueryResult> ReadAsync(QueryReader reader, bool everyType, CancellationToken ct)
    {
        var now = Instant.From(clock.GetUtcNow());
        var filter = RequestFilter.Read(reader, now, zone);
        if (reader.Failed)
            return new DataQueryResult(Problems.BadRequest(reader.Error));
        var snapshot = await store.GetAsync(ct);
        var scope = ScopeResolver.Resolve(snapshot, ScopeOf(filter), options, everyType);
        if (scope.Selection is not { } selection)
            return new DataQueryResult(Refuse(scope.Errors));
        var request = new KpiRequest(selection, filter.Window, filter.AsOf, Later(now, filter.AsOf), zone)
        {
            Days = filter.Days,
            Sprints = filter.Sprints,
        };
        var applied = AppliedFilter.Of(filter, request, options.Kpis.AnalysisPeriods.SprintLookback);
        return new DataQueryResult(new DataQuery(snapshot, filter, request, applied));
    }

    private static Instant Later(Instant a, Instant b) => a > b ? a : b;

    private static ScopeFilter ScopeOf(RequestFilter filter) =>
        new()
        {
            Instance = filter.Instance,
            Projects = filter.Projects,
            Team = filter.Team,
            Boards = filter.Boards,
            Types = filter.Types,
            Labels = filter.Labels,
            Epic = filter.Epic,
            Priorities = filter.Priorities,
        };

    private static ProblemHttpResult Refuse(IReadOnlyList<ScopeError> errors) =>
        Problems.BadRequest(string.Join(" ", errors.Select(e => e.Message)), new Dictionary<string, object?> { ["errors"] = errors });
}

/// <summary>A question, or the problem with the request.</summary>
public sealed class DataQueryResult
{
    private readonly DataQuery? query;
    private readonly ProblemHttpResult? problem;

    internal DataQueryResult(DataQuery query) => this.query = query;

    internal DataQueryResult(ProblemHttpResult problem) => this.problem = problem;

    public bool IsProblem([NotNullWhen(true)] out ProblemHttpResult? refusal, [NotNullWhen(false)] out DataQuery? question)
    {
        refusal = problem;
        question = query;
        return question is null;
    }
}
