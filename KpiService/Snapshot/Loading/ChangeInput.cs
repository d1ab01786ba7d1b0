using KpiService.Domain.Time;

namespace KpiService.Snapshot.Loading;

/// <summary>One item of an issue's history as the builder takes it.</summary>
/// <param name="Field">Id of the field's row, see <c>ChangeFieldRow</c>.</param>
public readonly record struct ChangeInput(
    int InstanceId,
    long IssueId,
    long HistoryId,
    int Position,
    Instant Created,
    int Field,
    string? FromValue,
    string? FromText,
    string? ToValue,
    string? ToText
);
