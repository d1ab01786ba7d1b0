using KpiService.Features.Evidence;
using KpiService.Questions;

namespace KpiService.Features.Sprints;

/// <summary>All issues of a sprint with what became of them.</summary>
internal static class SprintIssues
{
    private static readonly EvidenceColumn[] Columns =
    [
        new("outcome", "Outcome", "text"),
        new("committed", "Committed", "flag"),
        new("addedAt", "Added at", "instant"),
        new("pointsIn", "Points when it came in", "number"),
        new("pointsOut", "Points at the end", "number"),
        new("hoursIn", "Hours when it came in", "number"),
        new("hoursOut", "Hours at the end", "number"),
    ];

    /// <summary>The entries of a group, or all of the report.</summary>
    public static EvidenceTable Table(BoundSprint question, string? group)
    {
        EvidenceReader.RefuseUnknown("group", group, [.. SprintGroup.All.Select(g => g.Name)]);
        var chosen = SprintGroup.All.FirstOrDefault(g => g.Name == group);
        var known = question.Scope.Unknown(question.Sprint.Ordinal) is null;
        var (hasPoints, hasHours) = (
            question.Scope.Ledger.HasPoints(question.Sprint.Ordinal),
            question.Scope.Ledger.HasHours(question.Sprint.Ordinal)
        );
        var rows = (known ? question.Scope.Entries(question.Sprint.Ordinal) : [])
            .Where(e => chosen?.Has(e.Part.Fate) != false)
            .Select(e => new EvidenceRow(
                e.Issue,
                [
                    SprintGroup.Outcome(e.Part.Fate),
                    e.Part.Fate.In == SprintWayIn.Committed,
                    e.EnteredAt,
                    Of(hasPoints, e.Part.PointsIn),
                    Of(hasPoints, e.Part.PointsOut),
                    Of(hasHours, e.Part.PointsIn),
                    Of(hasHours, e.Part.PointsOut),
                ]
            ));
        return new EvidenceTable(
            Columns,
            [.. rows],
            $"sprint = {question.Sprint.Id}",
            "Jira shows the issues that are in the sprint today."
        );
    }

    private static double? Of(bool unit, double estimate) => unit ? SprintGroup.Known(estimate) : null;
}
