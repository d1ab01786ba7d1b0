namespace KpiService.Configuration;

/// <summary>What is worth saying about the configuration at start.</summary>
/// <param name="Sources">The files that were read, in rising precedence.</param>
/// <param name="Warnings">Unknown and obsolete keys, placeholders, insecure settings.</param>
public sealed record ConfigurationReport(IReadOnlyList<string> Sources, IReadOnlyList<string> Warnings);
