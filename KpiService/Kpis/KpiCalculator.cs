using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Quality;
using KpiService.Snapshot;
using KpiService.Sprints;

namespace KpiService.Kpis;

/// <summary>Answers questions to KPIs: value, judgement, period before, trend, parts and evidence.</summary>
public sealed class KpiCalculator(KpiServiceOptions options)
{
    private readonly ConditionalWeakTable<DataSnapshot, SprintLedger> ledgers = [];
    private readonly ConditionalWeakTable<DataSnapshot, QualityBook> books = [];
    private readonly ConditionalWeakTable<KpiRequest, Lazy<IReadOnlyList<FindingCount>>> findings = [];
    private readonly ConditionalWeakTable<Selection, ConcurrentDictionary<(KpiModule, DateOnly), KpiResult>> months = [];

    /// <summary>Accepted values of <c>groupBy</c>.</summary>
    public static IReadOnlyList<string> GroupBys => KpiGrouping.Keys;

    /// <summary>The KPI in full; without trend also without limits, signals and the period before.</summary>
    public KpiReport Compute(KpiModule module, DataSnapshot snapshot, KpiRequest request, bool withTrend = true)
    {
        var inquiry = Inquiry(module, snapshot, request);
        var question = inquiry.Main();
        var result = inquiry.AskMain(question);
        var judgement = inquiry.Judge(result);
        var trend = withTrend ? KpiTrend.Of(inquiry, request) : [];
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
            Reason = result.Reason?.Text,
            ReasonCode = result.Reason?.Code,
            Window = inquiry.Window(question),
            SampleSize = result.SampleSize,
            Coverage = Coverage(request.Selection, result),
            Previous = withTrend ? Previous(inquiry) : null,
            Trend = trend,
            Limits = limits,
            Signals = signals,
            Thresholds = new KpiThresholds(settings.ThresholdWarning, settings.ThresholdCritical, module.Direction),
            Definition = module.Definition,
            Caveats =
            [
                .. result.Answer?.Caveats ?? [],
                .. LeftOut(inquiry, question, result),
                .. KpiCaveats.Of(request, result.SampleSize, inquiry.Horizon),
                .. KpiCaveats.OfFindings(module, Findings(request)),
            ],
            Details = result.Answer?.Details,
            Statistic = module.Name == "cycleTime" ? options.Kpis.CycleTime.Statistic : null,
        };
    }

    /// <summary>The same computation over each part of the selection; parts without data are left out.</summary>
    /// <param name="groupBy">One of <see cref="GroupBys"/>.</param>
    public IReadOnlyList<KpiGroup> Group(KpiModule module, DataSnapshot snapshot, KpiRequest request, string groupBy) =>
        [.. Parts(request, groupBy).Select(part => Group(module, snapshot, part))];

    /// <summary>The KPI of one part.</summary>
    internal KpiGroup Group(KpiModule module, DataSnapshot snapshot, KpiPart part)
    {
        var inquiry = Inquiry(module, snapshot, part.Request);
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
            result.Reason?.Text,
            result.Reason?.Code,
            result.Answer?.Details
        );
    }

    /// <summary>The issues behind the number.</summary>
    /// <param name="part">One of the module's <see cref="KpiModule.Parts"/>; null: all.</param>
    public EvidenceTable Evidence(KpiModule module, DataSnapshot snapshot, KpiRequest request, string? part = null)
    {
        if (part is not null && !module.Parts(snapshot).Contains(part))
            throw new ArgumentOutOfRangeException(nameof(part), part, $"Accepted: {string.Join(", ", module.Parts(snapshot))}.");
        var inquiry = Inquiry(module, snapshot, request);
        return module.Evidence(inquiry.Known(inquiry.Main()), part);
    }

    /// <summary>Sprints in one line each over the selected issues: closed ones as they ended, running ones as they stand.</summary>
    public IReadOnlyList<SprintSummary> Sprints(KpiRequest request, IEnumerable<int> sprints)
    {
        var scope = SprintScope(request);
        return [.. sprints.Select(s => scope.Summary(s, scope.Report(s)))];
    }

    /// <summary>Ordinals of the closed sprints that <c>sprints=N</c> asks for; null where it wasn't asked.</summary>
    public IReadOnlyList<int>? LastSprints(KpiRequest request) =>
        request.Sprints is { } n ? new SprintChoice(request.Selection, Ledger(request.Selection.Snapshot)).Last(n, 0, request.AsOf) : null;

    /// <summary>Sprints as those of the selected issues.</summary>
    public SprintScope SprintScope(KpiRequest request) =>
        new(Ledger(request.Selection.Snapshot), request.Selection, request.AsOf, request.Now);

    /// <summary>The parts of a request.</summary>
    /// <param name="groupBy">One of <see cref="GroupBys"/>; null: none.</param>
    internal IReadOnlyList<KpiPart> Parts(KpiRequest request, string? groupBy) =>
        groupBy is null ? [] : [.. KpiGrouping.Parts(request, options, groupBy)];

    /// <summary>What would mislead in the selected issues and the window; counted once for all KPIs of a request.</summary>
    public IReadOnlyList<FindingCount> Findings(KpiRequest request) =>
        findings
            .GetValue(
                request,
                r => new Lazy<IReadOnlyList<FindingCount>>(() =>
                    Quality(r.Selection.Snapshot).Count(r.Selection, r.EffectiveWindow, r.AsOf, r.Now)
                )
            )
            .Value;

    /// <summary>Which of some findings (by code) show in the selected issues and the window, however rare.</summary>
    public IEnumerable<KpiCaveat> Bent(IReadOnlyList<string> codes, KpiRequest request) =>
        codes
            .Select(QualityCatalog.Find)
            .OfType<Finding>()
            .Select(f =>
                Quality(request.Selection.Snapshot).Count(f, request.Selection, request.EffectiveWindow, request.AsOf, request.Now)
            )
            .Where(f => f.Count > 0)
            .Select(KpiCaveats.OfFinding);

    /// <summary>The issues in which a finding shows within the window of a question.</summary>
    public IReadOnlySet<int> IssuesOf(string code, KpiQuestion q) =>
        QualityCatalog.Find(code) is { } finding
            ? Quality(q.Snapshot).Evidence(finding, q.Selection, q.Window, q.AsOf, q.Now).Select(e => e.Issue).ToHashSet()
            : throw new ArgumentException($"There is no finding {code}.", nameof(code));

    /// <summary>The findings of a snapshot.</summary>
    public QualityBook Quality(DataSnapshot snapshot) =>
        books.GetValue(snapshot, s => new QualityBook(new QualitySource(s, Ledger(s), options)));

    /// <summary>The books of a snapshot's sprints.</summary>
    public SprintLedger Ledger(DataSnapshot snapshot) =>
        ledgers.GetValue(snapshot, s => new SprintLedger(s, options.Kpis.SprintPredictability.CommitmentGraceHours));

    private KpiInquiry Inquiry(KpiModule module, DataSnapshot snapshot, KpiRequest request) =>
        new(module, request, options, Ledger(snapshot), months.GetOrCreateValue(request.Selection));

    private KpiStatus Status(KpiModule module, KpiResult result) =>
        result.Answer?.Status ?? KpiJudge.Of(result.Value, module.Options(options.Kpis), module.Direction);

    private static IEnumerable<KpiCaveat> LeftOut(KpiInquiry inquiry, KpiQuestion question, KpiResult result) =>
        inquiry.LeftOut(question, result) is { } caveat ? [caveat] : [];

    private static KpiPeriod? Previous(KpiInquiry inquiry) =>
        inquiry.Previous() is { } p
            ? new KpiPeriod(
                p.Result.Value,
                p.Window.From,
                p.Window.To,
                p.Result.SampleSize,
                p.Result.Value is null ? p.Result.Reason?.Text : null
            )
            : null;

    private static KpiCoverage? Coverage(Selection selection, KpiResult result)
    {
        if (result.Answer is not { SampleSize: > 0 } answer)
            return null;
        var (covered, of) = (selection.Projects.Count(answer.Projects.Contains), selection.Projects.Count);
        return covered >= of ? null : new KpiCoverage(covered, of, $"covers {covered} of {of} projects");
    }
}
