using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Evidence;

/// <summary>One page of the issues behind a number.</summary>
/// <param name="Total">Issues on all pages.</param>
/// <param name="Columns">The KPI's own columns.</param>
/// <param name="Issues">Each with key, instance, project, summary, type, status, url, and a value per column.</param>
internal sealed record EvidencePage(
    Instant GeneratedAt,
    string DataVersion,
    int Page,
    int PageSize,
    int Total,
    IReadOnlyList<EvidenceColumn> Columns,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Issues
)
{
    /// <summary>For the API document.</summary>
    public const string Example = """
        {"generatedAt": "2026-03-31T12:00:00.000Z", "dataVersion": "42-9f3c01aa", "page": 1, "pageSize": 50, "total": 1,
        "columns": [{"key": "cycleTime", "title": "Cycle time", "kind": "days"}],
        "issues": [{"key": "CORE-12", "instance": "cloud", "summary": "Sign in with a passkey", "type": "Story", "status": "Done",
        "url": "https://acme.atlassian.net/browse/CORE-12", "project": "CORE", "cycleTime": 4.25}]}
        """;
}
