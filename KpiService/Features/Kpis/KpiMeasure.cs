using KpiService.Domain;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>What one computation of a KPI gives.</summary>
public sealed record KpiMeasure(double? Value, int SampleSize, Reason? Reason, object? Details)
    : Measure(Value, SampleSize, Reason, Details)
{
    /// <summary>Ordinals of the projects that have data in it.</summary>
    public IReadOnlySet<int> Projects { get; init; } = new HashSet<int>();

    /// <summary>Sprints of the period that began before the stored history.</summary>
    public int SprintsLeftOut { get; init; }

    /// <summary>The KPI's own judgement, where thresholds don't say it.</summary>
    public KpiStatus? Status { get; init; }

    /// <summary>The KPI's own verdict, where the past doesn't say it.</summary>
    public KpiJudgement? Judgement { get; init; }
}
