using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>What one computation of a KPI gives.</summary>
public sealed record KpiAnswer
{
    public required double? Value { get; init; }
    public required int SampleSize { get; init; }

    /// <summary>Why the value is null.</summary>
    public required Reason? Reason { get; init; }
    public required object Details { get; init; }

    /// <summary>Ordinals of the projects that have data in it.</summary>
    public required IReadOnlySet<int> Projects { get; init; }
    public IReadOnlyList<Caveat> Caveats { get; init; } = [];

    /// <summary>The KPI's own judgement, where thresholds don't say it.</summary>
    public KpiStatus? Status { get; init; }

    /// <summary>The KPI's own verdict, where the past doesn't say it.</summary>
    public KpiJudgement? Judgement { get; init; }
}
