using KpiService.Domain.Time;

namespace KpiService.Jira.Wire;

internal sealed record WireServerInfo(string? BaseUrl, string? Version, string? DeploymentType, Instant? ServerTime);

internal sealed record WireUser(string? AccountId, string? Key, string? Name, string? TimeZone);

internal sealed record WireTenant(string? CloudId);

/// <summary>The ways in which Jira words an error.</summary>
internal sealed record WireError(IReadOnlyList<string>? ErrorMessages, IReadOnlyDictionary<string, string>? Errors, string? Message);
