namespace KpiService.Features.Kpis;

/// <summary>Answers as the API document shows them.</summary>
internal static class KpiExamples
{
    public const string Kpi = """
        {"name": "cycleTime", "title": "Cycle time", "value": 4.25, "unit": "days", "status": "good", "reason": null, "sampleSize": 42,
        "coverage": null, "previous": {"value": 5.5, "from": "2025-10-03T12:00:00.001Z", "to": "2026-01-01T11:59:59.999Z", "sampleSize": 38, "reason": null},
        "trend": [{"period": "2026-02", "value": 4.5, "sampleSize": 14, "reason": null}, {"period": "2026-03", "value": 4.0, "sampleSize": 16, "reason": null, "partial": true}],
        "limits": null, "signals": [], "thresholds": {"warning": 7, "critical": 14, "direction": "down"},
        "definition": "Elapsed days from the start of work to done.", "caveats": [], "statistic": "mean",
        "details": {"mean": 4.25, "p50": 3.5, "p70": 5.0, "p85": 7.5, "p95": 12.0, "min": 0.5, "max": 15.25, "sampleSize": 42,
        "excluded": [{"reason": "neverStarted", "issues": 3}], "histogram": [{"fromDays": 0, "toDays": 5, "issues": 30}, {"fromDays": 5, "toDays": 10, "issues": 9}, {"fromDays": 10, "toDays": 15, "issues": 3}]}}
        """;

    public const string Kpis = $$"""
        {"generatedAt": "2026-03-31T12:00:00.000Z", "asOf": "2026-03-31T12:00:00.000Z", "dataVersion": "42-9f3c01aa",
        "filter": {"projects": ["CORE"], "team": null, "boards": [], "types": [], "labels": [], "epic": null, "priorities": [], "instance": null, "days": 90,
        "from": "2025-12-31", "to": "2026-03-31", "fromInstant": "2025-12-31T12:00:00.000Z", "toInstant": "2026-03-31T12:00:00.000Z", "sprintRule": "window", "sprintLookback": 3},
        "kpis": {"cycleTime": {{Kpi}} } }
        """;
}
