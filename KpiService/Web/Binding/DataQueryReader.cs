using System.Diagnostics.CodeAnalysis;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Web.Binding;

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
        Func<Query, T> compute,
        string also = ""
    ) => AnswerAsync(context, _ => true, (query, _) => ValueTask.FromResult(compute(query)), also);

    /// <summary>Answers a question that has parameters of its own.</summary>
    /// <param name="parse">Reads them; complaints go into the reader.</param>
    public async Task<Results<Ok<T>, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<TOwn, T>(
        HttpContext context,
        Func<QueryReader, TOwn> parse,
        Func<Query, TOwn, ValueTask<T>> compute,
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
        var asked = AskedQuery.Read(reader, now, zone);
        if (reader.Failed)
            return new DataQueryResult(Problems.BadRequest(reader.Error));
        var result = FilterResolver.Resolve(await store.GetAsync(ct), asked.Filter, options, everyType);
        if (result.Selection is not { } selection)
            return new DataQueryResult(Refuse(result.Errors));
        return new DataQueryResult(
            new Query(selection, asked.Window, asked.AsOf, Later(now, asked.AsOf), zone)
            {
                Days = asked.Days,
                Sprints = asked.Sprints,
                GroupBy = asked.GroupBy,
                SprintsOffered = options.Kpis.AnalysisPeriods.SprintLookback,
            }
        );
    }

    private static Instant Later(Instant a, Instant b) => a > b ? a : b;

    private static ProblemHttpResult Refuse(IReadOnlyList<FilterError> errors) =>
        Problems.BadRequest(string.Join(" ", errors.Select(e => e.Message)), new Dictionary<string, object?> { ["errors"] = errors });
}

/// <summary>A question, or the problem with the request.</summary>
public sealed class DataQueryResult
{
    private readonly Query? query;
    private readonly ProblemHttpResult? problem;

    internal DataQueryResult(Query query) => this.query = query;

    internal DataQueryResult(ProblemHttpResult problem) => this.problem = problem;

    public bool IsProblem([NotNullWhen(true)] out ProblemHttpResult? refusal, [NotNullWhen(false)] out Query? question)
    {
        refusal = problem;
        question = query;
        return question is null;
    }
}
