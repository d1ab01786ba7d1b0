using System.Collections.Concurrent;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Sprints;
using KpiService.Metrics;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>Asks one KPI about one selection, period by period.</summary>
internal sealed class KpiInquiry
{
    /// <summary>Of the Gregorian calendar, on average.</summary>
    private const double DaysInMonth = 365.2425 / 12;

    private readonly KpiModule module;
    private readonly Query query;
    private readonly KpiServiceOptions options;
    private readonly SprintLedger ledger;
    private readonly SprintChoice choice;
    private readonly ConcurrentDictionary<(KpiModule, DateOnly), KpiMeasure> months;

    /// <param name="months">Whole months that the selection was asked before; more come into it.</param>
    public KpiInquiry(
        KpiModule module,
        Query query,
        KpiServiceOptions options,
        SprintLedger ledger,
        ConcurrentDictionary<(KpiModule, DateOnly), KpiMeasure> months
    )
    {
        (this.module, this.query, this.options, this.ledger, this.months) = (module, query, options, ledger, months);
        choice = new SprintChoice(query.Selection, ledger);
        Horizon = HistoryHorizon.Of(query.Selection, query.Now);
    }

    public HistoryHorizon Horizon { get; }

    private Reason? WithoutHistories => module.NeedsHistories ? query.WithoutHistories : null;

    /// <summary>So many last sprints are asked for; null: a window.</summary>
    private int? LastSprints => module.OverSprints ? query.Sprints : null;

    /// <summary>The period asked for.</summary>
    public KpiContext Main() =>
        LastSprints is { } n
            ? Question(query.EffectiveWindow, choice.Last(n, 0, query.AsOf), query.AsOf)
            : In(query.EffectiveWindow, query.AsOf);

    /// <summary>What the main question's number is about.</summary>
    public KpiWindow Window(KpiContext question) =>
        LastSprints is null
            ? KpiWindow.Of(query, query.EffectiveWindow, bySprints: false)
            : KpiWindow.Of(
                query,
                new DateWindow(question.Sprints.Select(StartOf).DefaultIfEmpty(query.AsOf).Min(), query.AsOf),
                bySprints: true
            );

    private KpiContext In(DateWindow window, Instant asOf) =>
        Question(window, module.OverSprints ? choice.ClosedIn(window, asOf) : [], asOf);

    /// <summary>The question without the sprints that began before the stored history.</summary>
    public KpiContext Known(KpiContext question) =>
        question with
        {
            Sprints = [.. question.Sprints.Where(s => Horizon.Reason(StartOf(s)) is null)],
        };

    /// <summary>The main question's answer. The last sprints reach back as far as they do; each is checked by itself.</summary>
    public KpiMeasure AskMain(KpiContext question) =>
        Ask(question, LastSprints is null ? Horizon.Reason(question.Window.From) : null, module.Compute);

    /// <summary>The same without what it is made of; a distribution is judged by that.</summary>
    public KpiMeasure AskNumber(KpiContext question) =>
        Ask(
            question,
            LastSprints is null ? Horizon.Reason(question.Window.From) : null,
            module.IsDistribution ? module.Compute : module.Number
        );

    /// <summary>A window's number. Nowhere to say what is left out: it is known as a whole or not at all.</summary>
    public KpiMeasure Ask(DateWindow window, Instant asOf)
    {
        var question = In(window, asOf);
        return Ask(question, Unknown(question));
    }

    /// <summary>A whole month's number, as it stood at its end.</summary>
    public KpiMeasure Month(CalendarPeriod month)
    {
        if (months.TryGetValue((module, month.First), out var known))
            return known;
        var question = In(month.Window, month.Window.To);
        // Why a month can't be known depends on who asks and when; what is known of it doesn't.
        return (Unknown(question) ?? WithoutHistories) is { } reason
            ? new KpiMeasure(null, 0, reason, null)
            : months.GetOrAdd((module, month.First), Ask(question, null));
    }

    /// <summary>The main question's answer against what is usual.</summary>
    public KpiJudgement Judge(KpiMeasure result) =>
        result.Judgement
        ?? (
            LastSprints is { } n
                ? KpiJudgement.Of(module, result, SprintsBefore(n), n, "sprints")
                : KpiJudgement.Of(module, result, MonthsBefore(), MonthsIn(query.EffectiveWindow), "months")
        );

    /// <summary>
    /// The period before: the same length right before the window, or the sprints before the last ones, as it stood at its end.
    /// </summary>
    public (DateWindow Window, KpiMeasure Result)? Previous()
    {
        if (LastSprints is { } n)
            return PreviousSprints(n);
        var window = query.EffectiveWindow;
        var end = window.From.AddMilliseconds(-1);
        var before = new DateWindow(end.AddMilliseconds(window.From - window.To), end);
        return (before, Ask(before, before.To));
    }

    private Reason? Unknown(KpiContext question) => Horizon.Reason(question.Sprints.Select(StartOf).Append(question.Window.From).Min());

    private KpiMeasure Ask(KpiContext question, Reason? unknown, Func<KpiContext, KpiMeasure>? compute = null)
    {
        if ((unknown ?? WithoutHistories) is { } reason)
            return new KpiMeasure(null, 0, reason, null);
        var known = Known(question);
        var leftOut = question.Sprints.Count - known.Sprints.Count;
        if (leftOut > 0 && known.Sprints.Count == 0)
            return new KpiMeasure(null, 0, Horizon.Reason(question.Sprints.Min(StartOf)), null) { SprintsLeftOut = leftOut };
        return (compute ?? module.Number)(known) with { SprintsLeftOut = leftOut };
    }

    /// <summary>The sprints that began before the stored history, and how to fetch it; null when there is none.</summary>
    public Caveat? LeftOut(KpiContext question, KpiMeasure result) =>
        result.SprintsLeftOut == 0
            ? null
            : new Caveat(
                Reason.BeforeHistory,
                $"{result.SprintsLeftOut} of {question.Sprints.Count} sprints are left out, they began before the stored history: "
                    + $"{Horizon.Begins} {Horizon.Remedy(question.Sprints.Min(StartOf))}"
            );

    private (DateWindow, KpiMeasure)? PreviousSprints(int n)
    {
        if (Over(choice.Last(n, n, query.AsOf)) is not { } question)
            return null;
        return (question.Window, Ask(question, Horizon.Reason(question.Window.From)));
    }

    /// <summary>The values of the known whole months that ended before the window began.</summary>
    private List<double> MonthsBefore() =>
        [
            .. ReportingCalendar
                .MonthsUpTo(query.EffectiveWindow.From, UsualRange.Most, query.Zone)
                .SkipLast(1)
                .Select(m => Month(m).Value)
                .OfType<double>(),
        ];

    /// <summary>The values of the known sprints, each by itself, that closed before the last ones.</summary>
    private List<double> SprintsBefore(int n) =>
        [
            .. choice
                .Last(UsualRange.Most, n, query.AsOf)
                .OrderBy(EndOf)
                .TakeLast(UsualRange.Most)
                .Select(s => Over([s]))
                .OfType<KpiContext>()
                .Select(q => Ask(q, Horizon.Reason(q.Window.From)).Value)
                .OfType<double>(),
        ];

    private static double MonthsIn(DateWindow window) => (window.To - window.From) / (DaysInMonth * Instant.Day);

    private Instant StartOf(int sprint) => query.Selection.Snapshot.Sprints[sprint].StartedAt ?? Instant.MinValue;

    private Instant EndOf(int sprint) => query.Selection.Snapshot.Sprints[sprint].CompletedAt ?? Instant.MinValue;

    /// <summary>The question about some sprints as it stood at the end of the last one; null where there are none.</summary>
    private KpiContext? Over(List<int> sprints)
    {
        if (sprints.Count == 0)
            return null;
        var window = new DateWindow(sprints.Min(StartOf), sprints.Max(EndOf));
        return Question(window, sprints, window.To);
    }

    private KpiContext Question(DateWindow window, IReadOnlyList<int> sprints, Instant asOf) =>
        new(query.Selection, window, sprints, asOf, options, ledger);
}
