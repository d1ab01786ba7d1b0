using KpiService.Features.Durations;
using KpiService.Questions;

namespace KpiService.Features.Kpis.WorkMix;

/// <summary>Of what kind the finished work is: a distribution, no single number.</summary>
internal static class WorkMixKpi
{
    /// <summary>With more unlabelled than this, in percent, the expected ranges aren't judged.</summary>
    private const double MaxUnlabelled = 30;

    public static KpiModule Module { get; } =
        new()
        {
            Name = "workMix",
            Kebab = "work-mix",
            Title = "Work mix",
            Unit = "percent",
            Direction = "up",
            OverSprints = false,
            NeedsHistories = false,
            IsDistribution = true,
            Definition =
                "The issues delivered in the window by work category: the first configured label of the issue, its epic or its parent.",
            Options = o => o.WorkMix,
            Parts = s => [.. WorkMixSample.Names(s).Select(n => n.Label), WorkMixSample.Unlabelled],
            Compute = Compute,
            Number = Number,
            Evidence = WorkMixEvidence.Of,
        };

    private static KpiMeasure Compute(KpiContext q)
    {
        var sample = new WorkMixSample(q);
        var count = sample.Count();
        var details = Details(q, sample, count);
        return new KpiMeasure(null, details.Total, details.Total == 0 ? DurationReasons.NothingFinished : null, details)
        {
            Projects = count.Projects,
            Caveats = [.. Caveats(sample, details)],
            Status = details.Total == 0 ? KpiStatus.Unavailable : Status(details),
            Judgement = Judge(details),
        };
    }

    private static KpiMeasure Number(KpiContext q)
    {
        var issues = Deliveries.Count(q);
        return new KpiMeasure(null, issues, issues == 0 ? DurationReasons.NothingFinished : null, null);
    }

    private static WorkMixDetails Details(KpiContext q, WorkMixSample sample, WorkMixCount count)
    {
        var names = WorkMixSample.Names(q.Snapshot);
        var judged = count.Total > 0 && 100.0 * count.Unlabelled / count.Total <= MaxUnlabelled;
        return new WorkMixDetails(
            count.Total,
            [.. sample.Shown(count).Select(c => Category(q, names[c], count.Sums[c], count.Total, judged))],
            count.Unlabelled
        );
    }

    private static WorkMixCategory Category(
        KpiContext q,
        (string Label, string Name) name,
        (int Issues, double Points) sum,
        int total,
        bool judged
    )
    {
        double? percent = total == 0 ? null : 100.0 * sum.Issues / total;
        var expected = q.Options.Kpis.WorkMix.ExpectedRanges.TryGetValue(name.Label, out var range) && range.Length == 2 ? range : null;
        bool? inRange = judged && expected is not null && percent is not null ? percent >= expected[0] && percent <= expected[1] : null;
        return new WorkMixCategory(name.Label, name.Name, sum.Issues, percent, sum.Points, expected, inRange);
    }

    private static KpiStatus Status(WorkMixDetails details)
    {
        var judged = details.Categories.Where(c => c.InRange is not null).ToList();
        if (judged.Count == 0)
            return KpiStatus.Neutral;
        return judged.TrueForAll(c => c.InRange == true) ? KpiStatus.Good : KpiStatus.Warning;
    }

    private static KpiJudgement Judge(WorkMixDetails details)
    {
        if (details.Total == 0)
            return new KpiJudgement(KpiVerdict.Unknown, DurationReasons.NothingFinished.Text);
        if (!details.Categories.Any(c => c.Expected is not null))
            return new KpiJudgement(KpiVerdict.Unknown, "no expected ranges are configured (kpis.work_mix.expected_ranges)");
        if (KpiJudgement.TooFew(details.Total) is { } few)
            return few;
        if (details.Categories.All(c => c.InRange is null))
            return new KpiJudgement(KpiVerdict.Unknown, $"more than {MaxUnlabelled} % of the issues have no category");
        var outside = details
            .Categories.Where(c => c.InRange == false)
            .Select(c => $"{c.Name} lies outside {c.Expected?[0]}–{c.Expected?[1]} %")
            .ToList();
        return outside.Count == 0
            ? new KpiJudgement(KpiVerdict.AsUsual, null)
            : new KpiJudgement(KpiVerdict.WorseThanUsual, string.Join("; ", outside));
    }

    private static IEnumerable<Caveat> Caveats(WorkMixSample sample, WorkMixDetails details)
    {
        if (sample.ByType)
            yield return new Caveat("byType", "No work categories are configured (`labels`): the mix is by issue type.");
        if (
            details.Total > 0
            && 100.0 * details.Unlabelled / details.Total > MaxUnlabelled
            && details.Categories.Any(c => c.Expected is not null)
        )
            yield return new Caveat(
                "unlabelled",
                $"{details.Unlabelled} of {details.Total} issues have no category, more than {MaxUnlabelled} %: the expected ranges are "
                    + "not judged."
            );
    }
}
