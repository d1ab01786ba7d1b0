using System.Globalization;
using KpiService.Metrics;

namespace KpiService.Features.Kpis;

/// <summary>A value against what is usual there.</summary>
public enum KpiVerdict
{
    /// <summary>Beyond the usual range, on the good side.</summary>
    BetterThanUsual,

    /// <summary>Within the usual range: a change in it is noise.</summary>
    AsUsual,

    /// <summary>Beyond the usual range, on the bad side.</summary>
    WorseThanUsual,

    /// <summary>Too few issues, or too little of the past is known.</summary>
    TooLittleData,

    /// <summary>The value is, or there is nothing to judge it by.</summary>
    Unknown,
}

/// <summary>The range that a value is judged by.</summary>
/// <param name="Periods">So many of them it is made of.</param>
/// <param name="Of"><c>months</c>: whole ones that ended before the window; <c>sprints</c>: closed ones before those asked for.</param>
public sealed record KpiUsual(double Mean, double Lower, double Upper, int Periods, string Of);

/// <summary>A verdict with what it was made by.</summary>
/// <param name="Reason">Why there is too little data, or no verdict; else null.</param>
/// <param name="Usual">Null where too little of the past is known.</param>
public sealed record KpiJudgement(KpiVerdict Verdict, string? Reason, KpiUsual? Usual = null)
{
    private const int LeastIssues = 10;

    /// <summary>Judges a value of a KPI.</summary>
    /// <param name="past">Its values over single periods before, in order.</param>
    /// <param name="length">Periods that the value covers.</param>
    /// <param name="periods"><c>months</c> or <c>sprints</c>.</param>
    internal static KpiJudgement Of(KpiModule module, KpiMeasure result, IReadOnlyList<double> past, double length, string periods)
    {
        if (result.Value is not { } value)
            return new KpiJudgement(KpiVerdict.Unknown, "the value is not known");
        var range = UsualRange.Of(past, length, NaturalBounds.Of(module.Unit));
        var usual = range is null ? null : new KpiUsual(range.Mean, range.Lower, range.Upper, range.Periods, periods);
        if (TooFew(result.SampleSize) is { } few)
            return few with { Usual = usual };
        return range is null
            ? new KpiJudgement(
                KpiVerdict.TooLittleData,
                $"{past.Count} {periods} before are known, {ProcessBehaviourChart.MinimumPoints} are needed"
            )
            : new KpiJudgement(OnSide(range.Side(value), module.Direction), null, usual);
    }

    /// <summary>So few issues allow no verdict; null where there are enough.</summary>
    internal static KpiJudgement? TooFew(int issues) =>
        issues >= LeastIssues
            ? null
            : new KpiJudgement(
                KpiVerdict.TooLittleData,
                string.Create(CultureInfo.InvariantCulture, $"{issues} {(issues == 1 ? "issue" : "issues")}, {LeastIssues} are needed")
            );

    private static KpiVerdict OnSide(int side, string direction) =>
        side == 0 ? KpiVerdict.AsUsual
        : side > 0 == (direction == "up") ? KpiVerdict.BetterThanUsual
        : KpiVerdict.WorseThanUsual;
}
