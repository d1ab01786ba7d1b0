namespace KpiService.Snapshot.Histories;

/// <summary>Estimates are points, or time in seconds: Jira's own time fields. The two are never summed.</summary>
internal static class EstimateFieldKind
{
    public const double SecondsPerHour = 3600;

    private static readonly string[] Time =
    [
        "timeoriginalestimate",
        "timeestimate",
        "timespent",
        "aggregatetimeoriginalestimate",
        "aggregatetimeestimate",
        "aggregatetimespent",
    ];

    public static bool IsTime(string fieldId) => Time.Contains(fieldId, StringComparer.OrdinalIgnoreCase);
}
