using KpiService.Features.Sprints;

namespace KpiService.Tests.Features.Sprints;

public sealed class SprintFateTests
{
    [Theory]
    [InlineData(true, false, true, true, SprintWayIn.Committed, SprintWayOut.Completed, false)]
    [InlineData(true, false, true, false, SprintWayIn.Committed, SprintWayOut.CarriedOver, false)]
    [InlineData(true, false, false, false, SprintWayIn.Committed, SprintWayOut.Removed, false)]
    [InlineData(true, false, false, true, SprintWayIn.Committed, SprintWayOut.Removed, true)]
    [InlineData(false, false, true, true, SprintWayIn.Added, SprintWayOut.Completed, false)]
    [InlineData(false, false, true, false, SprintWayIn.Added, SprintWayOut.CarriedOver, false)]
    [InlineData(false, false, false, false, SprintWayIn.Added, SprintWayOut.Removed, false)]
    [InlineData(true, true, true, true, SprintWayIn.None, SprintWayOut.None, true)]
    [InlineData(true, true, true, false, SprintWayIn.Added, SprintWayOut.CarriedOver, false)]
    [InlineData(false, true, false, false, SprintWayIn.None, SprintWayOut.None, true)]
    [InlineData(false, true, true, true, SprintWayIn.None, SprintWayOut.None, true)]
    [InlineData(false, true, true, false, SprintWayIn.Added, SprintWayOut.CarriedOver, false)]
    public void What_became_of_it(
        bool inAtStart,
        bool doneAtEntry,
        bool inAtEnd,
        bool doneAtEnd,
        SprintWayIn wayIn,
        SprintWayOut wayOut,
        bool elsewhere
    ) =>
        Assert.Equal(
            new SprintFate(wayIn, wayOut, elsewhere),
            SprintFate.Of(inAtStart, doneAtEntry, inAtEnd, doneAtEnd, backFinished: false)
        );

    [Theory]
    [InlineData(true, true, SprintWayOut.Removed, true)]
    [InlineData(false, true, SprintWayOut.Removed, true)]
    [InlineData(true, false, SprintWayOut.CarriedOver, false)]
    public void What_came_back_as_finished_work_was_removed_unless_it_stands_reopened(
        bool inAtStart,
        bool doneAtEnd,
        SprintWayOut wayOut,
        bool elsewhere
    )
    {
        var fate = SprintFate.Of(inAtStart, doneAtEntry: false, inAtEnd: true, doneAtEnd, backFinished: true);
        Assert.Equal(new SprintFate(inAtStart ? SprintWayIn.Committed : SprintWayIn.Added, wayOut, elsewhere), fate);
    }

    [Fact]
    public void Ways_in_balance_ways_out()
    {
        var random = new Random(8);
        var report = new SprintReport();
        for (var k = 0; k < 1000; k++)
        {
            bool Coin() => random.Next(2) == 0;
            report.Add(new SprintPart(SprintFate.Of(Coin(), Coin(), Coin(), Coin(), Coin()), random.Next(5), random.Next(5)));
            Assert.Equal(
                report.Committed.Issues + report.Added.Issues,
                report.Completed.Issues + report.CarriedOver.Issues + report.Removed.Issues
            );
        }
    }
}
