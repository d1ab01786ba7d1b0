using System.Globalization;
using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Features.Sprints.Burndown;
using KpiService.Features.Sprints.Velocity;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Csv;
using KpiService.Web.Documentation;

namespace KpiService.Features.Sprints;

/// <summary>Sprints over HTTP: the list, each one's report, burndown and issues, velocity, the pages, and all of it as CSV.</summary>
internal static class SprintsApi
{
    public static void MapSprints(this IEndpointRouteBuilder api)
    {
        api.MapGet("/sprints", List).Cached().WithTags("Data").WithSummary("Stored sprints").WithDescription("Latest first.");
        MapOne(api);
        MapPages(api);
        api.MapGet("/velocity", (BoundQuery bound, SprintLedgers ledgers) => VelocityAnswers.Of(bound.Query, ledgers, bound.Query.Window))
            .Cached()
            .WithTags("Sprints")
            .Takes(FilterParameters.GroupBy)
            .WithStoredExample("velocity")
            .WithSummary("Velocity per board and sprint")
            .WithDescription(
                "Committed and completed in issues and points, mean, median and percentiles, and predictability over time with natural "
                    + "process limits. For each board that shows a sprint: its closed sprints of the window; "
                    + $"without one the last {VelocityAnswers.Latest}."
            );
        MapFiles(api);
    }

    private static void MapOne(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/sprints/{id:long}/report",
                (long id, BoundSprint asked, SprintLedgers ledgers, IssueTexts texts, CancellationToken ct) =>
                    SprintReports.OfAsync(asked, ledgers, texts, ct)
            )
            .Cached()
            .WithTags("Sprints")
            .Takes(FilterParameters.GroupBy)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithStoredExample("sprint-report")
            .WithSummary("What became of a sprint's scope")
            .WithDescription(
                "Committed, added, completed, carried over, removed and completed elsewhere, in issues and points. A running sprint as "
                    + "it stands."
            );
        api.MapGet("/sprints/{id:long}/burndown", (long id, BoundSprint asked) => SprintBurndownAnswers.Of(asked))
            .Cached()
            .WithTags("Sprints")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithStoredExample("sprint-burndown")
            .WithSummary("Burndown and burn-up by day")
            .WithDescription(
                "Scope, completed and remaining with the changes of scope, in issues and points. A running sprint up to the instant "
                    + "asked for."
            );
        api.MapGet(
                "/sprints/{id:long}/issues",
                (long id, BoundSprint asked, EvidenceQuery page, EvidencePart part, EvidenceReader evidence, CancellationToken ct) =>
                    evidence.ReadAsync(asked.Query, SprintIssues.Table(asked, part.Name), page, ct)
            )
            .Cached()
            .WithTags("Sprints")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithStoredExample("sprint-issues")
            .WithSummary("The issues of a sprint")
            .WithDescription($"Paged, with what became of each. group is one of {string.Join(", ", SprintGroup.All.Select(g => g.Name))}.");
    }

    private static void MapPages(IEndpointRouteBuilder api)
    {
        api.MapGet("/sprints/page", (BoundPage page, SprintLedgers ledgers) => SprintsPages.Of(page, ledgers))
            .Cached()
            .WithTags("Pages")
            .WithSummary("All that the Sprints page needs, in one answer");
        api.MapGet(
                "/sprints/{id:long}/page",
                (long id, BoundSprintPage page, EvidencePart part, EvidenceReader evidence, CancellationToken ct) =>
                    SprintsPages.OfAsync(page, part.Name, evidence, ct)
            )
            .Cached()
            .WithTags("Pages")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("All that a sprint's page needs, in one answer");
    }

    private static void MapFiles(IEndpointRouteBuilder api)
    {
        api.MapGet("/export/sprints.csv", Csv)
            .WithTags("Export")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', ExportedSprint.Columns))
            .WithSummary("Sprints as CSV")
            .WithDescription(
                "Closed ones as they ended, running ones as they stand, over the selected issues. With a window: those that closed in "
                    + "it; with sprints the last ones per board."
            );
        api.MapGet("/export/velocity.csv", VelocityCsv)
            .WithTags("Export")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', ExportedSprint.Columns))
            .WithSummary("Velocity as CSV")
            .WithDescription("A row for each closed sprint, board by board, in the columns of sprints.csv.");
        api.MapGet(
                "/export/sprints/{id:long}/report.csv",
                (long id, BoundSprint asked, ByteOrderMark bom, IssueTexts texts, CancellationToken ct) =>
                    ExportedEvidence.FileAsync($"sprint-{id}.csv", asked.Query, SprintIssues.Table(asked, null), texts, bom.Wanted, ct)
            )
            .WithTags("Export")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithStoredCsv("sprint-report")
            .WithSummary("A sprint's report as CSV")
            .WithDescription("A row for each issue of the sprint, with what became of it.");
        api.MapGet("/export/sprints/{id:long}/burndown.csv", BurndownCsv)
            .WithTags("Export")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithExample(string.Join(',', ExportedBurndown.Columns))
            .WithSummary("A sprint's burndown as CSV")
            .WithDescription("A row for each point and measure (issues, points or hours); no rows for a sprint without a report.");
    }

    private static IReadOnlyList<StoredSprint> List(BoundSprintList sprints, HttpResponse response)
    {
        response.Headers[BoundSprintList.TotalHeader] = sprints.Total.ToString(CultureInfo.InvariantCulture);
        return sprints.Listed;
    }

    private static CsvFile<ExportedSprint> Csv(BoundQuery bound, ByteOrderMark bom, SprintLedgers ledgers)
    {
        var query = bound.Query;
        var last = ledgers.Last(query)?.ToHashSet();
        var rows = query
            .Snapshot.Sprints.Where(s => last?.Contains(s.Ordinal) ?? IsAsked(s, query))
            .OrderBy(s => s.StartedAt)
            .ThenBy(s => s.Id)
            .SelectMany(s =>
                ledgers
                    .Summaries(query, [s.Ordinal])
                    .Where(LatestSprints.HasIssues)
                    .Select(summary => new ExportedSprint(query.Snapshot.Instances[s.Instance].Name, summary))
            );
        return new("sprints.csv", ExportedSprint.Columns, rows.ToAsyncEnumerable(), ExportedSprint.Write, bom.Wanted);
    }

    private static bool IsAsked(SprintInfo sprint, Query query) =>
        query.Selection.ContainsSprint(sprint.Ordinal)
        && (query.Window is { } window ? window.Contains(sprint.CompletedAt) : sprint.StartedAt <= query.AsOf);

    private static CsvFile<ExportedSprint> VelocityCsv(BoundQuery bound, ByteOrderMark bom, SprintLedgers ledgers)
    {
        var boards = VelocityAnswers.Report(ledgers, bound.Query).Boards;
        var rows = boards.SelectMany(b => b.Sprints.Select(s => new ExportedSprint(b.Instance, s)));
        return new("velocity.csv", ExportedSprint.Columns, rows.ToAsyncEnumerable(), ExportedSprint.Write, bom.Wanted);
    }

    private static CsvFile<ExportedBurndown> BurndownCsv(long id, BoundSprint asked, ByteOrderMark bom)
    {
        var rows = SprintBurndownAnswers.Of(asked).Days.SelectMany(ExportedBurndown.Of);
        return new($"burndown-{id}.csv", ExportedBurndown.Columns, rows.ToAsyncEnumerable(), ExportedBurndown.Write, bom.Wanted);
    }
}
