using KpiService.Domain.Time;
using KpiService.Features.Kpis;
using KpiService.Features.Sprints;
using KpiService.Questions;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Features.Kpis;

/// <summary>The number of the many periods beside the main one is that of the full computation.</summary>
public sealed class KpiNumberTests
{
    private static readonly Filter[] Filters =
    [
        new(),
        new() { Projects = ["CORE"] },
        new() { Projects = ["KAN"] },
        new() { Types = ["Task"] },
    ];

    [Theory]
    [InlineData(1, "mean", "both")]
    [InlineData(2, "p50", "labelled")]
    [InlineData(3, "p85", "added")]
    public void Both_ways_to_a_number_end_at_the_same(int seed, string statistic, string count)
    {
        var world = GeneratedWorld.Of(seed);
        world.Options.Kpis.CycleTime.Statistic = statistic;
        world.Options.Kpis.UnplannedWork.Count = count;
        var snapshot = world.Build();
        var ledger = Calculators.Of(world.Options).Sprints.Of(snapshot);
        var values = 0;
        foreach (var filter in Filters)
        {
            var selection = world.Request(snapshot, GeneratedWorld.End.ToString(), filter: filter).Selection;
            foreach (var month in ReportingCalendar.MonthsUpTo(GeneratedWorld.End, 10, TimeZoneInfo.Utc))
            {
                var (window, asOf) = (month.Window, month.Window.To);
                var sprints = new SprintChoice(selection, ledger).ClosedIn(window, asOf);
                foreach (var module in KpiCatalog.All)
                {
                    var question = new KpiContext(selection, window, module.OverSprints ? sprints : [], asOf, world.Options, ledger);
                    var (whole, number) = (module.Compute(question), module.Number(question));
                    Assert.Equal(
                        (module.Name, month.Name, whole.Value, whole.SampleSize, whole.Reason),
                        (module.Name, month.Name, number.Value, number.SampleSize, number.Reason)
                    );
                    values += number.Value is null ? 0 : 1;
                }
            }
        }

        Assert.True(values > 50, $"{values} values alone were compared");
    }
}
