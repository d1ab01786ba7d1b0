namespace KpiService.Sample.Model;

internal sealed class Issue
{
    public required long Id { get; init; }
    public required Project Project { get; set; }
    public required int Number { get; set; }
    public required IssueType Type { get; init; }
    public required string Summary { get; init; }
    public required long Created { get; init; }
    public required Status Status { get; set; }
    public required Named Priority { get; set; }
    public required Named Reporter { get; init; }
    public string Key { get; set; } = "";
    public long Updated { get; set; }
    public long CategoryChanged { get; set; }
    public Named? Assignee { get; set; }
    public Named? Component { get; init; }
    public Named? Resolution { get; set; }
    public long? ResolvedAt { get; set; }
    public double? Points { get; set; }
    public string[] Labels { get; set; } = [];
    public bool Flagged { get; set; }
    public Issue? Parent { get; init; }
    public List<Issue> Children { get; } = [];
    public int[] Sprints { get; set; } = [];
    public List<History> Histories { get; } = [];
    public bool Deleted { get; set; }

    /// <summary>Raised whenever the simulation plans the issue anew; steps of an older plan are void.</summary>
    public int Plan { get; set; }

    public bool IsStandard => Type.Level == 0;
}
