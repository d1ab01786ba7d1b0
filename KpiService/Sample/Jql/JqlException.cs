namespace KpiService.Sample.Jql;

/// <summary>A query that isn't understood, in the words Jira would use.</summary>
internal sealed class JqlException(string message) : Exception(message);
