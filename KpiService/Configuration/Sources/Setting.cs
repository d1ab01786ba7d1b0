namespace KpiService.Configuration.Sources;

/// <summary>One value as it was written, and where (<c>config/config.yaml:12</c>).</summary>
internal sealed record Setting(string? Text, string Origin);

/// <summary>What one source says, by configuration key (<c>jira:urls:0</c>); keys are case-blind.</summary>
internal sealed class SettingsLayer() : Dictionary<string, Setting>(StringComparer.OrdinalIgnoreCase);
