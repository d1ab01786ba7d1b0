using System.Text.Json.Serialization;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira.Connection;

namespace KpiService.Jira.Wire;

internal sealed record WireBoard(long Id, string? Name, string? Type, WireLocation? Location);

internal sealed record WireLocation(string? ProjectKey);

internal sealed record WireBoardConfiguration(WireId? Filter, WireEstimation? Estimation, WireColumns? ColumnConfig);

internal sealed record WireId(long Id);

internal sealed record WireEstimation(string? Type, WireEstimationField? Field);

internal sealed record WireEstimationField(string? FieldId);

internal sealed record WireColumns(IReadOnlyList<WireColumn?>? Columns);

internal sealed record WireColumn(string? Name, IReadOnlyList<WireId?>? Statuses);

internal sealed record WireSprint(
    long Id,
    string? Name,
    string? State,
    Instant? StartDate,
    Instant? EndDate,
    Instant? ActivatedDate,
    Instant? CompleteDate,
    long? OriginBoardId,
    long? BoardId,
    string? Goal
)
{
    /// <summary>Not of Jira: what of it could not be read.</summary>
    [JsonPropertyName(JsonMending.Unread)]
    public IReadOnlyList<UnreadFact>? Unread { get; init; }
}
