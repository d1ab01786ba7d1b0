using KpiService.Jira.Reading;

namespace KpiService.Tests.Jira;

public sealed class RequestSizeTests
{
    [Fact]
    public void What_fails_is_halved_down_to_one()
    {
        var size = new RequestSize(10);

        Assert.True(size.Reduce(10));
        Assert.True(size.Reduce(5));
        Assert.True(size.Reduce(2));
        Assert.Equal(1, size.Current);
        Assert.False(size.Reduce(1));
    }

    [Fact]
    public void After_three_answers_the_double_is_tried_and_never_more_than_wished()
    {
        var size = new RequestSize(10);
        size.Reduce(10);

        Work(size, 2);
        Assert.Equal(5, size.Current);
        Work(size, 1);
        Assert.Equal(10, size.Current);
        Work(size, 9);
        Assert.Equal(10, size.Current);
    }

    [Fact]
    public void A_size_that_failed_again_is_tried_four_times_as_late()
    {
        var size = new RequestSize(10);
        size.Reduce(10);
        Work(size, 3);
        size.Reduce(10);

        Work(size, 11);
        Assert.Equal(5, size.Current);
        Work(size, 1);
        Assert.Equal(10, size.Current);
    }

    [Fact]
    public void A_failure_after_answers_of_the_grown_size_is_a_new_one()
    {
        var size = new RequestSize(10);
        size.Reduce(10);
        Work(size, 3);
        Work(size, 1);
        size.Reduce(10);

        Work(size, 3);

        Assert.Equal(10, size.Current);
    }

    [Fact]
    public void Of_two_requests_that_fail_at_the_same_time_one_counts()
    {
        var size = new RequestSize(100);

        Assert.True(size.Reduce(100));
        Assert.True(size.Reduce(100));

        Assert.Equal(50, size.Current);
    }

    private static void Work(RequestSize size, int answers)
    {
        for (var i = 0; i < answers; i++)
            size.Worked(size.Current);
    }
}
