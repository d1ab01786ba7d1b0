using KpiService.Domain.Time;
using KpiService.Features.DataQuality;
using KpiService.Questions;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality;

/// <summary>What findings and what they are counted among amount to, a second time: fact by fact.</summary>
public sealed class QualityCountTests
{
    private static readonly Instant End = GeneratedWorld.End;

    private static readonly Filter[] Filters =
    [
        new(),
        new() { Projects = ["CORE"] },
        new() { Projects = ["KAN"] },
        new() { Types = ["Epic", "Story"] },
        new() { Types = ["Sub-task"] },
        new() { Boards = [Board] },
        new() { Boards = [QualityWorld.OtherBoard] },
    ];

    private static readonly Instant[] Instants = [End, End.AddDays(-60), End.AddDays(-200), End.AddDays(-300), End.AddDays(30)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_count_is_that_of_the_subjects_of_the_facts_that_hold(int seed)
    {
        var world = QualityWorld.Of(seed);
        var snapshot = world.Build();
        var calculators = Calculators.Of(world.Options);
        var source = new QualitySource(snapshot, calculators.Sprints.Of(snapshot), world.Options);
        var cases = QualityCatalog.All.ToDictionary(f => f.Code, f => f.Cases(source).ToList());
        var members = QualityCatalog.All.Select(f => f.Among).Distinct().ToDictionary(a => a, a => a.Members(source).ToList());
        var book = calculators.Quality.Of(snapshot);
        foreach (var (filter, asOf, window) in Questions())
        {
            var selection = world.Request(snapshot, asOf.ToString(), filter: filter).Selection;
            foreach (var counted in book.Count(selection, window, asOf, End))
            {
                var finding = counted.Finding;
                var at = finding.ByClock ? End : asOf;
                Assert.Equal(
                    (finding.Code, filter, asOf, Subjects(finding, members[finding.Among]), Subjects(finding, cases[finding.Code])),
                    (finding.Code, filter, asOf, counted.Of, counted.Count)
                );

                int Subjects(Finding of, List<QualityFact> facts) =>
                    facts.Where(f => Holds(f, selection, window, at, of.OverSprints)).Select(f => f.Subject).Distinct().Count();
            }
        }
    }

    [Fact]
    public void The_worlds_have_some_of_everything_that_is_counted()
    {
        var world = QualityWorld.Of(1);
        var snapshot = world.Build();
        var (all, window) = (Selection.Everything(snapshot), new DateWindow(GeneratedWorld.Begin, End));
        Assert.DoesNotContain(Calculators.Of(world.Options).Quality.Of(snapshot).Count(all, window, End, End), f => f.Of == 0);
    }

    [Fact]
    public void Findings_that_share_what_they_are_counted_among_count_the_same_kind_of_thing() =>
        Assert.All(QualityCatalog.All.GroupBy(f => f.Among), g => Assert.Single(g.Select(f => f.OverSprints).Distinct()));

    private static IEnumerable<(Filter Filter, Instant AsOf, DateWindow Window)> Questions() =>
        from filter in Filters
        from asOf in Instants
        from window in new[]
        {
            new DateWindow(asOf.AddDays(-30), asOf),
            new DateWindow(End.AddDays(-250), End.AddDays(-150)),
            new DateWindow(GeneratedWorld.Begin, End),
            new DateWindow(End.AddDays(1), End.AddDays(20)),
            new DateWindow(Instant.MinValue, asOf),
        }
        select (filter, asOf, window);

    /// <summary>The definition.</summary>
    private static bool Holds(QualityFact fact, Selection selection, DateWindow window, Instant asOf, bool overSprints)
    {
        var later = asOf > window.To ? asOf : window.To;
        var inTime = fact.At == QualityFact.Always || window.Contains(new Instant(fact.At)) || fact.At > later.Milliseconds;
        var known = fact.KnownFrom <= asOf.Milliseconds && asOf.Milliseconds < fact.KnownUntil;
        var asked =
            fact.Issue >= 0
                ? selection.Contains(fact.Issue) && selection.Snapshot.Issues.DeletedAt(fact.Issue) > asOf
                : fact.Project < 0 || selection.Projects.Contains(fact.Project);
        return inTime && known && asked && (!overSprints || selection.ContainsSprint(fact.Subject));
    }
}
