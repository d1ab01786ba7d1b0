using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Features.DataQuality;
using KpiService.Features.Sprints;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>Answers questions to KPIs: value, judgement, period before, trend, parts and evidence.</summary>
public sealed class KpiCalculator(KpiServiceOptions options, SprintLedgers ledgers, QualityBooks quality)
{
    private readonly ConditionalWeakTable<Selection, ConcurrentDictionary<(KpiModule, DateOnly), KpiMeasure>> months = [];

    /// <summary>The KPI in full; without trend also without limits, signals and the period before.</summary>
    public KpiReport Compute(KpiModule module, Query query, bool withTrend = true)
    {
        var inquiry = Inquiry(module, query);
        var question = inquiry.Main();
        var result = inquiry.AskMain(question);
        var judgement = inquiry.Judge(result);
        var trend = withTrend ? KpiTrend.Of(inquiry, query) : [];
        var (limits, signals) = KpiTrend.Limits(trend, module.Unit);
        var settings = module.Options(options.Kpis);
        return new KpiReport
        {
            Name = module.Name,
            Title = module.Title,
            Value = result.Value,
            Unit = module.Unit,
            Status = Status(module, result),
            Verdict = judgement.Verdict,
            VerdictReason = judgement.Reason,
            Usual = judgement.Usual,
            Reason = result.Reason?.InAnswer,
            ReasonCode = result.Reason?.Code,
            Window = inquiry.Window(question),
            SampleSize = result.SampleSize,
            Coverage = Coverage(query.Selection, result),
            Previous = withTrend ? Previous(inquiry) : null,
            Trend = trend,
            Limits = limits,
            Signals = signals,
            Thresholds = new KpiThresholds(settings.ThresholdWarning, settings.ThresholdCritical, module.Direction),
            Definition = module.Definition,
            Caveats =
            [
                .. result.Caveats,
                .. LeftOut(inquiry, question, result),
                .. Caveats.Of(query, result.SampleSize, inquiry.Horizon),
                .. Findings(module, query),
            ],
            Details = result.Details,
            Statistic = module.Statistic(options.Kpis),
        };
    }

    /// <summary>The same computation over each part of the selection; parts without data are left out.</summary>
    /// <param name="groupBy">One of <see cref="Grouping.Keys"/>.</param>
    public IReadOnlyList<KpiGroup> Group(KpiModule module, Query query, string groupBy) =>
        [.. Parts(query, groupBy).SideBySide().Select(part => Group(module, part))];

    /// <summary>The KPI of one part.</summary>
    internal KpiGroup Group(KpiModule module, Part part)
    {
        var inquiry = Inquiry(module, part.Query);
        var result = inquiry.AskMain(inquiry.Main());
        var judgement = inquiry.Judge(result);
        return new KpiGroup(
            part.Key,
            part.Name,
            result.Value,
            result.SampleSize,
            Status(module, result),
            judgement.Verdict,
            judgement.Reason,
            result.Reason?.InAnswer,
            result.Reason?.Code,
            result.Details
        );
    }

    /// <summary>Number and verdict of one part.</summary>
    internal KpiNumber Number(KpiModule module, Part part)
    {
        var inquiry = Inquiry(module, part.Query);
        var result = inquiry.AskNumber(inquiry.Main());
        return new KpiNumber(result.Value, result.SampleSize, inquiry.Judge(result).Verdict);
    }

    /// <summary>The values of the whole months of the trend; null where unknown.</summary>
    internal IReadOnlyList<double?> Trend(KpiModule module, Query query) =>
        [.. KpiTrend.Of(Inquiry(module, query), query).Where(p => p.Partial != true).Select(p => p.Value)];

    /// <summary>The issues behind the number.</summary>
    /// <param name="part">One of the module's <see cref="KpiModule.Parts"/>; null: all.</param>
    public EvidenceTable Evidence(KpiModule module, Query query, string? part = null)
    {
        if (part is not null && !module.Parts(query.Snapshot).Contains(part))
            throw new ArgumentOutOfRangeException(nameof(part), part, $"Accepted: {string.Join(", ", module.Parts(query.Snapshot))}.");
        var inquiry = Inquiry(module, query);
        return module.Evidence(inquiry.Known(inquiry.Main()), part);
    }

    /// <summary>The parts of a query.</summary>
    /// <param name="groupBy">One of <see cref="Grouping.Keys"/>; null: none.</param>
    internal IReadOnlyList<Part> Parts(Query query, string? groupBy) => groupBy is null ? [] : [.. Grouping.Parts(query, options, groupBy)];

    /// <summary>Counts the findings of a question, which are then known.</summary>
    internal void CountFindings(Query query) => quality.Findings(query);

    /// <summary>The findings that move the KPI; what <see cref="Caveats"/> says in its own words is left to it.</summary>
    private IEnumerable<Caveat> Findings(KpiModule module, Query query) =>
        quality
            .Findings(query)
            .Where(f =>
                f.Severity == FindingSeverity.Warning && f.Finding.Kpis.Contains(module.Name) && !Caveats.Findings.Contains(f.Finding.Code)
            )
            .Select(f => f.Caveat);

    private KpiInquiry Inquiry(KpiModule module, Query query) =>
        new(module, query, options, ledgers.Of(query.Snapshot), months.GetOrCreateValue(query.Selection));

    private KpiStatus Status(KpiModule module, KpiMeasure result) =>
        result.Status ?? KpiTarget.Status(result.Value, module.Options(options.Kpis), module.Direction);

    private static IEnumerable<Caveat> LeftOut(KpiInquiry inquiry, KpiContext question, KpiMeasure result) =>
        inquiry.LeftOut(question, result) is { } caveat ? [caveat] : [];

    private static KpiPeriod? Previous(KpiInquiry inquiry) =>
        inquiry.Previous() is { } p
            ? new KpiPeriod(
                p.Result.Value,
                p.Window.From,
                p.Window.To,
                p.Result.SampleSize,
                p.Result.Reason?.InAnswer,
                p.Result.Reason?.Code
            )
            : null;

    private static KpiCoverage? Coverage(Selection selection, KpiMeasure result)
    {
        if (result.SampleSize == 0)
            return null;
        var (covered, of) = (selection.Projects.Count(result.Projects.Contains), selection.Projects.Count);
        return covered >= of ? null : new KpiCoverage(covered, of, $"covers {covered} of {of} projects");
    }
}

/// <summary>A KPI of one part, without what it is made of.</summary>
internal sealed record KpiNumber(double? Value, int SampleSize, KpiVerdict Verdict);
