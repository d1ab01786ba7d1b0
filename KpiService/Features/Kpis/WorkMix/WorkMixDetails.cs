namespace KpiService.Features.Kpis.WorkMix;

/// <summary>Of what kind the finished work is.</summary>
public sealed record WorkMixDetails(int Total, IReadOnlyList<WorkMixCategory> Categories, int Unlabelled);

/// <summary>One category.</summary>
/// <param name="Percent">Share of all finished issues, unlabelled included; null when there are none.</param>
/// <param name="Expected">Expected share [lo, hi]; null where none is configured.</param>
/// <param name="InRange">Null where it isn't judged.</param>
public sealed record WorkMixCategory(
    string Label,
    string Name,
    int Issues,
    double? Percent,
    double Points,
    IReadOnlyList<double>? Expected,
    bool? InRange
);
