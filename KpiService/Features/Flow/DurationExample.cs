namespace KpiService.Features.Flow;

/// <summary>Details of a duration as the API document shows them.</summary>
internal static class DurationExample
{
    public const string Text = """
        {"mean": 4.25, "p50": 3.5, "p70": 5.0, "p85": 7.5, "p95": 12.0, "min": 0.5, "max": 15.25, "sampleSize": 42, "statistic": "mean",
        "excluded": [{"reason": "notDelivered", "issues": 3}], "histogram": [{"fromDays": 0, "toDays": 5, "issues": 30}, {"fromDays": 5, "toDays": 20, "issues": 12}],
        "scatter": {"total": 42, "shown": 42, "rule": "all", "points": [{"key": "CORE-12", "doneAt": "2026-03-30T16:20:00.000Z", "days": 4.5}], "jiras": [{"instance": "cloud", "url": "https://acme.atlassian.net"}]}}
        """;
}
