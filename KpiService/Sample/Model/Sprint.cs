namespace KpiService.Sample.Model;

internal sealed class Sprint
{
    public required int Id { get; init; }
    public required string Name { get; init; }
    public required Project Project { get; init; }
    public required string Goal { get; init; }
    public required long CreatedAt { get; init; }
    public long? StartedAt { get; set; }
    public long? PlannedEnd { get; set; }
    public long? CompletedAt { get; set; }

    /// <summary>Who is in it; what leaves it before its end leaves this list too.</summary>
    public List<Issue> Issues { get; } = [];

    public string State =>
        CompletedAt is not null ? "closed"
        : StartedAt is not null ? "active"
        : "future";
}
