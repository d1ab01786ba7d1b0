using KpiService.Jira.Fields;

namespace KpiService.Tests.Jira;

public sealed class SprintTextTests
{
    [Fact]
    public void A_recent_dump_is_read_in_full()
    {
        var sprint = SprintText.Parse(
            "com.atlassian.greenhopper.service.sprint.Sprint@1fdd4900[id=5820,rapidViewId=3504,state=CLOSED,name=IR301 - Monorail!,"
                + "startDate=2017-03-10T11:17:23.728-05:00,endDate=2017-03-24T11:17:00.000-04:00,"
                + "completeDate=2017-03-27T09:00:00.000-04:00,activatedDate=2017-03-10T11:18:00.000-05:00,"
                + "sequence=5820,goal=<null>,autoStartStop=false,synced=false]"
        );

        Assert.NotNull(sprint);
        Assert.Equal(
            (5820, "IR301 - Monorail!", "CLOSED", 3504, null),
            (sprint.Id, sprint.Name, sprint.State, sprint.OriginBoardId, sprint.Goal)
        );
        Assert.Equal("2017-03-10T16:17:23.728Z", sprint.StartDate.ToString());
        Assert.Equal("2017-03-24T15:17:00.000Z", sprint.EndDate.ToString());
        Assert.Equal("2017-03-10T16:18:00.000Z", sprint.ActivatedDate.ToString());
        Assert.Equal("2017-03-27T13:00:00.000Z", sprint.CompleteDate.ToString());
    }

    [Fact]
    public void An_old_dump_with_the_id_last_is_read()
    {
        var sprint = SprintText.Parse(
            "Sprint@1[rapidViewId=9,state=FUTURE,name=Next,startDate=<null>,endDate=<null>,completeDate=<null>,id=77]"
        );

        Assert.Equal((77, "Next", "FUTURE", null), (sprint!.Id, sprint.Name, sprint.State, sprint.StartDate));
    }

    [Theory]
    [InlineData("A, B = [C] ]x[")]
    [InlineData("a=b,c=d")]
    [InlineData("[CORE] 12, id=5, part 2")]
    [InlineData("line one\nline two")]
    [InlineData("")]
    public void A_hostile_name_is_kept_whole_in_either_order(string name)
    {
        var first = SprintText.Parse($"S@1[id=12,rapidViewId=3,state=ACTIVE,name={name},startDate=<null>,sequence=12,goal=<null>]");
        var last = SprintText.Parse($"S@1[rapidViewId=3,state=ACTIVE,name={name},goal=,startDate=<null>,sequence=12,id=12]");

        Assert.Equal((12, name), (first!.Id, first.Name));
        Assert.Equal((12, name), (last!.Id, last.Name));
    }

    [Fact]
    public void A_name_that_pretends_to_hold_an_id_does_not_change_the_id()
    {
        Assert.Equal(12, SprintText.Parse("S@1[id=12,state=ACTIVE,name=x,id=99,sequence=12]")!.Id);
        Assert.Equal(12, SprintText.Parse("S@1[state=ACTIVE,name=x,id=99,sequence=12,id=12]")!.Id);
    }

    [Fact]
    public void A_sprint_without_a_board_has_none() =>
        Assert.Null(SprintText.Parse("S@1[id=1,rapidViewId=<null>,state=CLOSED,name=x]")!.OriginBoardId);

    [Fact]
    public void A_date_that_is_none_is_noted_and_an_empty_one_is_not()
    {
        var sprint = SprintText.Parse(
            "S@1[id=1,state=CLOSED,name=x,endDate=soon,startDate=20260-01-01T00:00:00.000Z,"
                + "endDate=None,completeDate=,activatedDate=<null>,sequence=1]"
        )!;

        Assert.Equal((null, null, null), (sprint.StartDate, sprint.EndDate, sprint.CompleteDate));
        Assert.Equal(["startDate 20260-01-01T00:00:00.000Z", "endDate soon"], sprint.Unread!.Select(note => $"{note.Field} {note.Value}"));
    }

    [Fact]
    public void A_name_that_pretends_to_hold_a_date_does_not_hide_the_date() =>
        Assert.Equal(
            "2026-02-03T00:00:00.000Z",
            SprintText.Parse("S@1[id=1,name=x,endDate=soon,endDate=2026-02-03T00:00:00.000Z,sequence=1]")!.EndDate.ToString()
        );

    [Theory]
    [InlineData("Sprint 12")]
    [InlineData("Sprint[]")]
    [InlineData("]broken[")]
    public void Other_texts_are_no_sprints(string text) => Assert.Null(SprintText.Parse(text));
}
