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
);
