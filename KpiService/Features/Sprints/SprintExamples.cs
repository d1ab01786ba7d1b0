namespace KpiService.Features.Sprints;

/// <summary>Answers as the API document shows them.</summary>
internal static class SprintExamples
{
    private const string Head = """
        "generatedAt": "2026-03-31T12:00:00.000Z", "asOf": "2026-03-31T12:00:00.000Z", "dataVersion": "42-9f3c01aa"
        """;

    private const string Filter = """
        {"projects": ["CORE"], "team": null, "boards": [], "types": [], "labels": [], "epic": null, "priorities": [], "instance": null, "days": 90,
        "from": "2025-12-31", "to": "2026-03-31", "fromInstant": "2025-12-31T12:00:00.000Z", "toInstant": "2026-03-31T12:00:00.000Z", "sprintRule": "window", "sprintLookback": 3}
        """;

    private const string Sprint = """
        {"id": 17, "name": "Sprint 17", "instance": "cloud", "state": "closed", "boardId": 1, "boardName": "Core board", "startedAt": "2026-03-02T10:00:00.000Z",
        "completedAt": "2026-03-16T16:00:00.000Z", "plannedStart": "2026-03-02T10:00:00.000Z", "plannedEnd": "2026-03-16T10:00:00.000Z", "overdue": false,
        "goal": "Sign in with passkeys"}
        """;

    private const string Summary = """
        {"id": 17, "name": "Sprint 17", "boardId": 1, "boardName": "Core board", "state": "closed", "startedAt": "2026-03-02T10:00:00.000Z",
        "completedAt": "2026-03-16T16:00:00.000Z", "committed": 2, "completedOfCommitted": 1, "added": 1, "addedCompleted": 1, "removed": 1, "completed": 2,
        "completedElsewhere": 0, "carriedOver": 0, "value": 50, "points": {"committed": 8, "completedOfCommitted": 5, "added": 2, "addedCompleted": 2,
        "removed": 3, "completed": 7, "completedElsewhere": 0, "carriedOver": 0}, "hours": null, "overdue": false}
        """;

    private const string Spread = """
        {"sprints": 1, "mean": 2, "median": 2, "p15": 2, "p85": 2, "min": 2, "max": 2, "standardDeviation": null}
        """;

    public const string Report = $$"""
        { {{Head}}, "filter": {{Filter}}, "sprint": {{Sprint}}, "reason": null, "summary": {{Summary}},
        "groups": {"committed": {"issues": 2, "points": 8, "hours": null, "list": [{"id": 10012, "key": "CORE-12", "instance": "cloud", "project": "CORE",
        "summary": "Sign in with a passkey", "type": "Story", "status": "Done", "url": "https://acme.atlassian.net/browse/CORE-12", "points": 5,
        "hours": null}]} } }
        """;

    public const string Issues = """
        {"generatedAt": "2026-03-31T12:00:00.000Z", "dataVersion": "42-9f3c01aa", "page": 1, "pageSize": 50, "total": 1,
        "columns": [{"key": "outcome", "title": "Outcome", "kind": "text"}],
        "issues": [{"key": "CORE-12", "instance": "cloud", "summary": "Sign in with a passkey", "type": "Story", "status": "Done",
        "url": "https://acme.atlassian.net/browse/CORE-12", "project": "CORE", "outcome": "completed", "committed": true, "addedAt": null, "pointsIn": 5, "pointsOut": 5,
        "hoursIn": null, "hoursOut": null}]}
        """;

    public const string Burndown = $$"""
        { {{Head}}, "sprint": {{Sprint}}, "reason": null, "stepDays": 1,
        "ideal": {"from": "2026-03-02T10:00:00.000Z", "to": "2026-03-16T10:00:00.000Z", "issues": 2, "points": 8, "hours": null},
        "days": [{"date": "2026-03-02", "at": "2026-03-02T10:00:00.000Z",
        "issues": {"scope": 2, "completed": 0, "remaining": 2, "added": 0, "removed": 0, "reestimated": 0, "ideal": 2},
        "points": {"scope": 8, "completed": 0, "remaining": 8, "added": 0, "removed": 0, "reestimated": 0, "ideal": 8},
        "hours": null}] }
        """;

    public const string Velocity = $$"""
        { {{Head}}, "filter": {{Filter}}, "boards": [{"instance": "cloud", "boardId": 1, "boardName": "Core board", "issues": {{Spread}}, "issuesLimits": null,
        "points": null, "pointsLimits": null, "predictability": 50, "predictabilityLimits": null, "sprints": [{"id": 17, "name": "Sprint 17", "startedAt": "2026-03-02T10:00:00.000Z", "completedAt": "2026-03-16T16:00:00.000Z",
        "committed": 2, "completed": 2, "completedOfCommitted": 1, "value": 50, "points": {"committed": 8, "completed": 7}, "hours": null}],
        "hours": null, "hoursLimits": null}],
        "reason": null, "caveats": [{"code": "smallSample", "text": "Fewer than 10 sprints on 1 of 1 boards."}]}
        """;
}
