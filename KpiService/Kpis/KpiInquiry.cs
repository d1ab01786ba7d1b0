using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Snapshot;
using KpiService.Sprints;

namespace KpiService.Kpis;

/// <summary>An answer, or the reason why the period can't be answered.</summary>
internal sealed record KpiResult(KpiAnswer? Answer, string? Unknown, int SprintsLeftOut)
{
    public double? Value => Answer?.Value;

    public int SampleSize => Answer?.SampleSize ?? 0;

    public string? Reason => Unknown ?? Answer?.Reason;
}

/// <summary>Asks one KPI about one selection, period by period.</summary>
internal sealed class KpiInquiry
{
    private readonly KpiModule module;
    private readonly KpiRequest request;
    private readonly KpiServiceOptions options;
    private readonly SprintLedger ledger;
    private readonly SprintChoice choice;

    public KpiInquiry(KpiModule module, KpiRequest request, KpiServiceOptions options, SprintLedger ledger)
    {
        (this.module, this.request, this.options, this.ledger) = (module, request, options, ledger);
        choice = new SprintChoice(request.Selection, ledger);
        Horizon = HistoryHorizon.Of(request.Selection, request.Now);
    }

    public HistoryHorizon Horizon { get; }

    private bool ByLastSprints => request.Window is null && module.OverSprints;

    private int Lookback => options.Kpis.AnalysisPeriods.SprintLookback;

    /// <summary>The period asked for.</summary>
    public KpiQuestion Main() => ByLastSprints
        ? Question(request.EffectiveWindow, choice.Last(Lookback, 0, request.AsOf), request.AsOf)
        : In(request.EffectiveWindow, request.AsOf);

    private KpiQuestion In(DateWindow window, Instant asOf) => Question(window, module.OverSprints ? choice.ClosedIn(window, asOf) : [], asOf);

    /// <summary>The question without the sprints that began before the stored history.</summary>
    public KpiQuestion Known(KpiQuestion question) => question with { Sprints = [.. question.Sprints.Where(s => Horizon.Reason(StartOf(s)) is null)] };

    /// <summary>The main question's answer. The last sprints reach back as far as they do; each is checked by itself.</summary>
    public KpiResult AskMain(KpiQuestion question) => Ask(question, ByLastSprints ? null : Horizon.Reason(question.Window.From));

    /// <summary>A window's answer. Nowhere to say what is left out: it is known as a whole or not at all.</summary>
    public KpiResult Ask(DateWindow window, Instant asOf)
    {
        var question = In(window, asOf);
        return Ask(question, Horizon.Reason(question.Sprints.Select(StartOf).Append(window.From).Min()));
    }

    /// <summary>The period before: the same length right before the window, or the sprints before the last ones, as it stood at its end.</summary>
    public (DateWindow Window, KpiResult Result)? Previous()
    {
        if (ByLastSprints) return PreviousSprints();
        var window = request.EffectiveWindow;
        var end = window.From.AddMilliseconds(-1);
        var before = new DateWindow(end.AddMilliseconds(window.From - window.To), end);
        return (before, Ask(before, before.To));
    }

    private KpiResult Ask(KpiQuestion question, string? unknown)
    {
        if (unknown is not null) return new KpiResult(null, unknown, 0);
        var known = Known(question);
        var leftOut = question.Sprints.Count - known.Sprints.Count;
        if (leftOut > 0 && known.Sprints.Count == 0) return new KpiResult(null, Horizon.Reason(question.Sprints.Min(StartOf)), leftOut);
        return new KpiResult(module.Compute(known), null, leftOut);
    }

    /// <summary>The sprints that began before the stored history, and how to fetch it; null when there is none.</summary>
    public KpiCaveat? LeftOut(KpiQuestion question, KpiResult result) => result.SprintsLeftOut == 0 ? null : new KpiCaveat(
        "beforeHistory",
        $"{result.SprintsLeftOut} of {question.Sprints.Count} sprints are left out, they began before the stored history: {Horizon.Begins} {Horizon.Remedy(question.Sprints.Min(StartOf))}");

    private (DateWindow, KpiResult)? PreviousSprints()
    {
        var sprints = choice.Last(Lookback, Lookback, request.AsOf);
        if (sprints.Count == 0) return null;
        var window = new DateWindow(sprints.Min(StartOf), sprints.Max(s => request.Selection.Snapshot.Sprints[s].CompletedAt ?? Instant.MinValue));
        return (window, Ask(Question(window, sprints, window.To), Horizon.Reason(window.From)));
    }

    private Instant StartOf(int sprint) => request.Selection.Snapshot.Sprints[sprint].StartedAt ?? Instant.MinValue;

    private KpiQuestion Question(DateWindow window, IReadOnlyList<int> sprints, Instant asOf) =>
        new(request.Selection, window, sprints, asOf, options, ledger);
}
