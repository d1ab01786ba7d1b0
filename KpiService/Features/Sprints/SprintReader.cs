using KpiService.Domain;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sprints;

/// <summary>A question about one sprint.</summary>
internal sealed record SprintQuestion(Query Query, SprintScope Scope, SprintInfo Sprint)
{
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
}

/// <summary>Reads questions about one sprint, named by its id.</summary>
internal sealed class SprintReader(DataQueryReader reader, SprintLedgers ledgers)
{
    /// <summary>Which issues, as of when.</summary>
    public static IReadOnlyList<ParameterDoc> Parameters { get; } =
    [.. FilterParameters.Scope, FilterParameters.Time.Single(p => p.Name == "asOf")];

    /// <summary>Answers with an ETag: 304 where the client has the answer already, 404 where there is no such sprint.</summary>
    /// <param name="parse">Reads parameters of the route's own.</param>
    public async Task<Results<Ok<T>, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<TOwn, T>(
        HttpContext context,
        long id,
        Func<QueryReader, TOwn> parse,
        Func<SprintQuestion, TOwn, ValueTask<T>> compute
    )
    {
        var query = new QueryReader(context.Request.Query);
        var own = parse(query);
        var (question, problem) = await ReadAsync(query, id, context.RequestAborted);
        if (question is null)
            return problem ?? Problems.NotFound($"There is no sprint {id}.");
        return EntityTags.IsFresh(context, question.Query.DataVersion, question.Query.GeneratedAt)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(await compute(question, own));
    }

    /// <summary>Either the question or what is wrong with it.</summary>
    public async Task<(SprintQuestion? Question, ProblemHttpResult? Problem)> ReadAsync(QueryReader query, long id, CancellationToken ct)
    {
        var result = await reader.ReadAsync(query, everyType: false, ct);
        if (result.IsProblem(out var refusal, out var asked))
            return (null, refusal);
        var instances = asked.Snapshot.Instances;
        var found = asked
            .Snapshot.Sprints.Where(s =>
                s.Id == id && (asked.Selection.Filter.Instance is not { } name || instances[s.Instance].Name == name)
            )
            .ToList();
        return found switch
        {
            [] => (
                null,
                Problems.NotFound($"No sprint {id} is stored. GET /api/sprints lists those there are; a sync brings what is missing.")
            ),
            [var sprint] => (new SprintQuestion(asked, ledgers.Scope(asked), sprint), null),
            _ => (
                null,
                Problems.BadRequest(
                    $"Sprint {id} exists in {string.Join(" and ", found.Select(s => instances[s.Instance].Name))}: add instance=NAME."
                )
            ),
        };
    }
}
