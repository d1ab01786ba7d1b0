using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Kpis;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

/// <summary>
/// Cycle times of 2 and 4 days in turn, month by month: mean 3, moving range 2, so that one month's noise reaches 5.32 days, that of 90
/// days 3.09:
/// usual is what takes up to 6.09 days.
/// </summary>
public sealed class KpiVerdictTests
{
    private const string Now = "2026-07-01";
    private readonly TestWorld world = new();

    [Theory]
    [InlineData(6.0, KpiVerdict.AsUsual)]
    [InlineData(6.2, KpiVerdict.WorseThanUsual)]
    public void Ninety_days_are_judged_by_the_months_before_them(double days, KpiVerdict verdict)
    {
        Months(8);
        Finish(10, "2026-06-15", days);

        var report = world.Ask("cycleTime", Now);

        Assert.Equal((verdict, (string?)null), (report.Verdict, report.VerdictReason));
        Assert.Equal((3.0, 0.0, 8, "months"), (report.Usual?.Mean, report.Usual?.Lower, report.Usual?.Periods, report.Usual?.Of));
        Assert.Equal(3 + (5.32 / Math.Sqrt(90 / (365.2425 / 12))), report.Usual?.Upper ?? 0, 9);
        Assert.Equal("last 90 days", report.Window.Text);
    }

    [Fact]
    public void One_month_may_vary_more_than_three()
    {
        Months(8);
        Finish(10, "2026-06-15", 8.2);
        Assert.Equal(KpiVerdict.AsUsual, world.Ask("cycleTime", Now, Window("2026-06-01", Now)).Verdict);
        Assert.Equal(KpiVerdict.WorseThanUsual, world.Ask("cycleTime", Now).Verdict);
    }

    [Fact]
    public void Where_more_is_better_a_high_value_is()
    {
        for (var month = 1; month <= 8; month++)
            Sprint(month, $"{StartOfMonth(month):yyyy-MM-dd}", done: month % 2 == 0 ? 4 : 6);
        Sprint(20, "2026-06-01", done: 10);
        // 40 and 60 % in turn: mean 50, reach 53.2 / √2.957 = 30.9.
        Assert.Equal((100.0, KpiVerdict.BetterThanUsual), Judged("sprintPredictability"));
    }

    [Fact]
    public void Five_known_months_are_too_few()
    {
        Months(5);
        Finish(10, "2026-06-15", 50);
        var report = world.Ask("cycleTime", Now);
        Assert.Equal((KpiVerdict.TooLittleData, "5 months before are known, 6 are needed"), (report.Verdict, report.VerdictReason));
        Assert.Null(report.Usual);
    }

    [Fact]
    public void Nine_issues_are_too_few_however_far_off_they_are()
    {
        Months(8);
        Finish(9, "2026-06-15", 50);
        var report = world.Ask("cycleTime", Now);
        Assert.Equal((KpiVerdict.TooLittleData, "9 issues, 10 are needed"), (report.Verdict, report.VerdictReason));
    }

    [Fact]
    public void An_unknown_value_has_no_verdict()
    {
        Months(8);
        var report = world.Ask("cycleTime", Now);
        Assert.Equal((null, "nothingFinished", KpiVerdict.Unknown), (report.Value, report.ReasonCode, report.Verdict));
        Assert.Equal("the value is not known", report.VerdictReason);
    }

    [Fact]
    public void Months_before_the_stored_history_are_not_known()
    {
        world.Catalog.Cursors[0].Horizon = T("2025-11-15");
        Months(8);
        Finish(10, "2026-06-15", 3);
        // December to March are whole and known.
        Assert.Equal("4 months before are known, 6 are needed", world.Ask("cycleTime", Now).VerdictReason);
    }

    [Fact]
    public void The_last_sprints_are_judged_by_the_sprints_before_them()
    {
        for (var month = 1; month <= 8; month++)
            Sprint(month, $"{StartOfMonth(month):yyyy-MM-dd}", done: month % 2 == 0 ? 4 : 6);
        Sprint(20, "2026-05-01", done: 9);
        Sprint(21, "2026-06-01", done: 9);

        var report = LastSprints(2);

        // 40 and 60 % in turn: mean 50, and of two sprints in a row 53.2 / √2 = 37.6.
        Assert.Equal((90.0, KpiVerdict.BetterThanUsual), (report.Value, report.Verdict));
        Assert.Equal((8, "sprints", 50.0), (report.Usual?.Periods, report.Usual?.Of, report.Usual?.Mean));
        Assert.Equal(50 + (53.2 / Math.Sqrt(2)), report.Usual?.Upper ?? 0, 9);
        Assert.Equal(("last 2 sprints per board", 2, null), (report.Window.Text, report.Window.Sprints, report.Window.Days));
        Assert.Equal((T("2026-05-01"), T(Now)), (report.Window.From, report.Window.To));
        Assert.Equal(50, report.Previous?.Value);
    }

    [Fact]
    public void The_work_mix_is_judged_by_its_expected_ranges_alone()
    {
        world.Options.Labels.Global.WorkCategories.Add(new WorkCategoryOptions { Label = "debt", Name = "Debt" });
        Finish(10, "2026-06-15", 2, label: "debt");
        Assert.Equal((KpiVerdict.Unknown, "no expected ranges are configured (kpis.work_mix.expected_ranges)"), Mix());

        world.Options.Kpis.WorkMix.ExpectedRanges["debt"] = [50, 100];
        Assert.Equal((KpiVerdict.AsUsual, null), Mix());

        world.Options.Kpis.WorkMix.ExpectedRanges["debt"] = [10, 30];
        Assert.Equal((KpiVerdict.WorseThanUsual, "Debt lies outside 10–30 %"), Mix());
    }

    [Fact]
    public void Each_part_has_its_own_verdict()
    {
        world.AddProject(77, "OTHER");
        Months(8);
        Finish(10, "2026-06-15", 9);
        world.Issue("OTHER-1", "2025-01-01").With(v => v with { ProjectId = 77 }).To(InProgress, "2026-06-01").To(Done, "2026-06-03");
        var snapshot = world.Build();
        var groups = Calculators.Of(world.Options).Kpis.Group(Module("cycleTime"), world.Request(snapshot, Now), "project");
        Assert.Equal(
            [("CORE", KpiVerdict.WorseThanUsual, null), ("OTHER", KpiVerdict.TooLittleData, "1 issue, 10 are needed")],
            groups.Select(g => (g.Key, g.Verdict, g.VerdictReason))
        );
    }

    [Theory]
    [InlineData(11)]
    [InlineData(22)]
    [InlineData(33)]
    public void Every_verdict_follows_from_the_months_asked_one_by_one(int seed)
    {
        var generated = GeneratedWorld.Of(seed);
        var (snapshot, end) = (generated.Build(), GeneratedWorld.End.ToString());
        var window = new DateWindow(GeneratedWorld.End.AddDays(-30), GeneratedWorld.End);
        var verdicts = new HashSet<KpiVerdict>();
        foreach (var module in KpiCatalog.All.Where(m => m.Name != "workMix"))
        {
            var report = generated.Ask(module.Name, end, window);
            var months = new List<double>();
            for (var back = 12; back >= 1; back--)
            {
                var month = new DateTime(
                    window.From.ToDateTimeOffset().Year,
                    window.From.ToDateTimeOffset().Month,
                    1,
                    0,
                    0,
                    0,
                    DateTimeKind.Utc
                ).AddMonths(-back);
                var whole = new DateWindow(Instant.From(month), Instant.From(month.AddMonths(1)).AddMilliseconds(-1));
                var request = generated.Request(snapshot, whole.To.ToString(), whole, now: end);
                if (Calculators.Of(generated.Options).Kpis.Compute(module, request, withTrend: false).Value is { } known)
                    months.Add(known);
            }

            verdicts.Add(report.Verdict);
            Assert.Equal(Verdict(report, months), report.Verdict);
        }

        Assert.NotEqual([KpiVerdict.TooLittleData], verdicts);
    }

    /// <summary>By the words of the definition, for a window of under a month.</summary>
    private static KpiVerdict Verdict(KpiReport report, List<double> months)
    {
        if (report.Value is not { } value)
            return KpiVerdict.Unknown;
        if (report.SampleSize < 10 || months.Count < 6)
            return KpiVerdict.TooLittleData;
        var reach = 2.66 * months.Zip(months.Skip(1), (a, b) => Math.Abs(a - b)).Average();
        var off = value - months.Average();
        if (Math.Abs(off) <= reach)
            return KpiVerdict.AsUsual;
        return off > 0 == (report.Name == "sprintPredictability") ? KpiVerdict.BetterThanUsual : KpiVerdict.WorseThanUsual;
    }

    private (KpiVerdict, string?) Mix()
    {
        var report = world.Ask("workMix", Now);
        return (report.Verdict, report.VerdictReason);
    }

    private (double?, KpiVerdict) Judged(string kpi)
    {
        var report = world.Ask(kpi, Now);
        return (report.Value, report.Verdict);
    }

    private KpiReport LastSprints(int n)
    {
        var snapshot = world.Build();
        return Calculators
            .Of(world.Options)
            .Kpis.Compute(Module("sprintPredictability"), world.Request(snapshot, Now) with { Sprints = n });
    }

    /// <summary>One issue each in the months up to March 2026, 2 and 4 days in turn.</summary>
    private void Months(int months)
    {
        for (var month = 1; month <= months; month++)
            Finish(1, $"{StartOfMonth(9 - month):yyyy-MM}-20", month % 2 == 0 ? 2 : 4);
    }

    /// <summary>The eight months before the window: 1 is August 2025, 8 March 2026.</summary>
    private static DateOnly StartOfMonth(int month) => new DateOnly(2025, 7, 1).AddMonths(month);

    private void Finish(int issues, string done, double days, string? label = null)
    {
        for (var k = 0; k < issues; k++)
        {
            var key = $"CORE-{world.Stories.Count + 1}";
            var issue = world.Issue(key, "2025-01-01").To(InProgress, T(done).AddDays(-days).ToString()).To(Done, done);
            if (label is not null)
                issue.Labels(label);
        }
    }

    /// <summary>Ten committed, so many of them done.</summary>
    private void Sprint(long id, string start, int done)
    {
        world.AddSprint(id, SprintState.Closed, start, T(start).AddDays(14).ToString());
        for (var k = 0; k < 10; k++)
        {
            var issue = world.Issue($"CORE-{world.Stories.Count + 1}", "2025-01-01").In(id);
            if (k < done)
                issue.To(Done, T(start).AddDays(3).ToString());
        }
    }
}
