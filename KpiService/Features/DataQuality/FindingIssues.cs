using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.DataQuality;

/// <summary>The issues in which a finding shows.</summary>
internal static class FindingIssues
{
    public static EvidenceTable Table(QualityBooks books, Finding finding, Query query)
    {
        var book = books.Of(query.Snapshot);
        var named = finding.NameOf is not null;
        EvidenceColumn[] columns =
        [
            .. named ? [new("subject", Subject(finding.Unit), "text")] : Array.Empty<EvidenceColumn>(),
            new("at", finding.AtTitle, "instant"),
        ];
        var rows = book.Evidence(finding, query.Selection, query.EffectiveWindow, query.AsOf, query.Now)
            .Select(f => new EvidenceRow(f.Issue, named ? [book.NameOf(finding, f.Subject), At(f)] : [At(f)]));
        return new EvidenceTable(columns, [.. rows], "", null);
    }

    private static Instant? At(QualityFact fact) => fact.At is QualityFact.Always or QualityFact.Open ? null : new Instant(fact.At);

    private static string Subject(string unit) =>
        unit switch
        {
            "sprints" => "Sprint",
            "boards" => "Board",
            "statuses" => "Status",
            "resolutions" => "Resolution",
            "values" => "Value",
            "epics" => "Epic",
            _ => "What",
        };
}
