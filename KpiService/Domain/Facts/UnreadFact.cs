namespace KpiService.Domain.Facts;

/// <summary>A value that could not be read.</summary>
/// <param name="Field">The field as Jira's JSON names it.</param>
/// <param name="Value">What Jira sent, shortened; empty where the field was missing.</param>
public sealed record UnreadFact(string Field, string Value);

/// <summary>An issue that could not be read because a value every issue has is missing or unreadable.</summary>
/// <param name="Key">Null where Jira sent none.</param>
public sealed record UnreadIssue(long Id, string? Key, UnreadFact Why);
