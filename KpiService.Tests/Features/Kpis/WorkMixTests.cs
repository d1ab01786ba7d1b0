using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.WorkMix;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

public sealed class WorkMixTests
{
    private const string Now = "2026-03-31";
    private readonly TestWorld world = new();

    [Fact]
    public void Each_delivered_issue_lies_in_one_category_and_the_value_is_null()
    {
        Configure();
        Add("CORE-1", "feature").Estimate(3);
        Add("CORE-2", "feature", "debt").Estimate(-1);
        Add("CORE-3", "debt").Estimate(5);
        Add("CORE-4");
        Add("CORE-5", "debt").With(IssueAttributes.Resolution, "Declined");
        var report = world.Ask("workMix", Now);
        var details = Details(report);
        Assert.Equal((null, null, 4, 1), (report.Value, report.Reason, details.Total, details.Unlabelled));
        Assert.Equal(
            [("feature", 2, 50.0, 3.0), ("debt", 1, 25.0, 5.0)],
            details.Categories.Select(c => (c.Label, c.Issues, c.Percent ?? -1, c.Points))
        );
    }

    [Theory]
    [InlineData(40, 60, KpiStatus.Good)]
    [InlineData(60, 70, KpiStatus.Warning)]
    public void Expected_ranges_are_judged_ends_included(double low, double high, KpiStatus expected)
    {
        Configure();
        world.Options.Kpis.WorkMix.ExpectedRanges["feature"] = [low, high];
        for (var k = 0; k < 10; k++)
            Add($"CORE-{k}", k < 6 - (high > 65 ? 1 : 0) ? "feature" : "debt");
        Assert.Equal(expected, world.Ask("workMix", Now).Status);
    }

    [Fact]
    public void Above_30_percent_unlabelled_ranges_are_not_judged()
    {
        Configure();
        world.Options.Kpis.WorkMix.ExpectedRanges["feature"] = [90, 100];
        for (var k = 0; k < 10; k++)
            Add($"CORE-{k}", k < 4 ? "none" : "feature");
        var report = world.Ask("workMix", Now);
        Assert.Equal(KpiStatus.Neutral, report.Status);
        Assert.Null(Details(report).Categories[0].InRange);
        Assert.Contains(report.Caveats, c => c.Code == "unlabelled");
    }

    [Fact]
    public void Without_categories_the_mix_is_by_type()
    {
        Add("CORE-1");
        Add("CORE-2").With(v => v with { TypeId = TestWorld.Task });
        var report = world.Ask("workMix", Now);
        Assert.Equal([("Story", 50.0), ("Task", 50.0)], Details(report).Categories.Select(c => (c.Name, c.Percent ?? -1)));
        Assert.Contains(report.Caveats, c => c.Code == "byType");
    }

    [Fact]
    public void Of_nothing_there_is_a_reason()
    {
        Configure();
        var report = world.Ask("workMix", Now);
        Assert.Equal(("nothing was finished in the window", KpiStatus.Unavailable), (report.Reason, report.Status));
    }

    private void Configure()
    {
        world.Options.Labels.Global.WorkCategories.Add(new WorkCategoryOptions { Label = "feature", Name = "Feature" });
        world.Options.Labels.Global.WorkCategories.Add(new WorkCategoryOptions { Label = "debt", Name = "Debt" });
    }

    private IssueStory Add(string key, params string[] labels) => world.Issue(key, "2026-03-01").To(Done, "2026-03-10").Labels(labels);

    private static WorkMixDetails Details(KpiReport report) => Assert.IsType<WorkMixDetails>(report.Details);
}
