using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;

namespace KpiService.Features.Flow.Forecast;

/// <summary>Forecasts from the selection's own daily throughput, corrected by how the same forecast did in its past.</summary>
public sealed class ForecastCalculator(FlowCalculator flow)
{
    /// <summary>By its past another question is corrected where it has too little of its own.</summary>
    internal static readonly HowManyQuestion TwoWeeks = new(14);

    private static readonly int[] Percents = [50, 70, 85, 95];

    private readonly BackTestMemory pasts = new();

    public ForecastReport Compute(Query query, ForecastRequest asked)
    {
        var q = flow.Question(query);
        var today = ReportingCalendar.DayOf(q.AsOf, q.Zone);
        var horizon = HistoryHorizon.Of(q.Selection, q.Now);
        var words = new ForecastWords(today, horizon, q.Zone);
        var record = DeliveryRecordReader.Read(q, horizon);
        var sample = record.Before(today.DayNumber, q.AsOf.Milliseconds);
        var reason = words.Refusal(sample);
        // A day that has begun is not a whole one.
        var first = ReportingCalendar.StartOf(today, q.Zone) == q.AsOf ? today : today.AddDays(1);
        var when = asked.Items is { } items ? Past(new WhenQuestion(items)) : null;
        var howMany = asked.By is { } by ? Past(new HowManyQuestion(by.DayNumber - first.DayNumber + 1)) : null;
        var judged = (howMany ?? when ?? Past(TwoWeeks)).Record;
        var drawn = ReportingCalendar.Days(DateOnly.FromDayNumber(sample.From), today.AddDays(-1), q.Zone);
        var trials = reason is null ? new MonteCarlo(sample.Counts, asked.Seed, record.Rules.Draws) : null;
        return new ForecastReport(
            query.GeneratedAt,
            query.AsOf,
            query.DataVersion,
            query.Applied,
            asked.Items,
            asked.By,
            asked.Seed,
            MonteCarlo.Trials,
            first,
            Describe(q, sample, today),
            trials is null ? null : when?.Say(trials, today, first, (p, said, before) => Day(p, today, first, said, before)),
            trials is null ? null : howMany?.Say(trials, today, first, (p, said, before) => new CountBy(p, said, before)),
            reason?.InAnswer,
            reason?.Code,
            [.. words.Caveats(query, sample), .. flow.BulkCaveats(q with { Window = drawn })]
        )
        {
            BackTest = judged.BackTest,
            Correction = judged.Correction,
            CorrectionReason = judged.CorrectionReason,
            RecordOfWhen = howMany is null ? null : when?.Record,
        };

        Judged Past(ForecastQuestion question)
        {
            var own = Known(question);
            var used = own.Calibration is null ? Known(TwoWeeks) : own;
            var shown = new ForecastRecord(words.Complete(used.BackTest), Corrections(used.Calibration), words.Correction(own, used));
            return new Judged(question, used.Calibration, shown);
        }

        PastRecord Known(ForecastQuestion question) =>
            pasts.Get(
                q.Snapshot,
                query.Applied,
                today.DayNumber,
                asked.Seed,
                question,
                () => new PastForecasts(record, question, asked.Seed, today.DayNumber).At(today.DayNumber)
            );
    }

    private static List<Correction>? Corrections(Calibration? calibration) =>
        calibration is null ? null : [.. Percents.Select(p => new Correction(p, calibration.Ask(p)))];

    private static DoneBy Day(int percent, DateOnly today, DateOnly first, int said, int drawn)
    {
        return new DoneBy(percent, Date(said), Date(said)?.DayNumber - today.DayNumber, Date(drawn));

        DateOnly? Date(int n) => n <= ForecastQuestion.MostDays ? first.AddDays(n - 1) : null;
    }

    private static ForecastSample Describe(MetricContext q, DrawnDays sample, DateOnly today)
    {
        var (from, to) = (DateOnly.FromDayNumber(sample.From), today.AddDays(-1));
        if (sample.BeforeHistory)
        {
            var wanted = DateOnly.FromDayNumber(sample.Wanted);
            return new ForecastSample(wanted, to, today.DayNumber - sample.Wanted, null, null, null);
        }

        var days = sample.Counts.Length;
        if (days == 0)
            return new ForecastSample(from, to, 0, 0, null, null);
        var weeks = days / 7.0;
        var created = (q with { Window = ReportingCalendar.Days(from, to, q.Zone) }).Created().Count();
        return new ForecastSample(from, to, days, sample.Completions, sample.Completions / weeks, created / weeks);
    }

    /// <summary>A question with what its past asks for.</summary>
    private sealed record Judged(ForecastQuestion Question, Calibration? Calibration, ForecastRecord Record)
    {
        public List<T> Say<T>(MonteCarlo trials, DateOnly today, DateOnly first, Func<int, int, int, T> answer)
        {
            var outcomes = Question.Outcomes(trials, first.DayNumber - today.DayNumber);
            return [.. Percents.Select(p => answer(p, Question.Said(outcomes, Calibration?.Ask(p) ?? p), Question.Said(outcomes, p)))];
        }
    }
}
