using KpiService.Snapshot.Histories;

namespace KpiService.Tests.Snapshot;

public sealed class ChangeOrderTests
{
    [Fact]
    public void At_one_instant_each_change_begins_with_what_the_one_before_led_to() => Assert.Equal("AB BC CD", Order("D", "CD BC AB"));

    [Fact]
    public void The_ids_order_what_is_linked_already() => Assert.Equal("AB BC", Order("C", "AB BC"));

    [Fact]
    public void A_round_trip_begins_at_what_was_before_it() => Assert.Equal("XA | AB BA | AC", Order("C", "XA", "BA AB", "AC"));

    [Fact]
    public void A_round_trip_that_nothing_precedes_begins_at_what_follows() => Assert.Equal("BA AB", Order("B", "AB BA"));

    [Fact]
    public void What_follows_may_be_a_group_itself() => Assert.Equal("BA AB | BC CD", Order("D", "AB BA", "CD BC"));

    [Fact]
    public void A_round_trip_on_the_way_is_made_where_the_way_passes() => Assert.Equal("AB BC CB BD", Order("D", "BD CB AB BC"));

    [Fact]
    public void What_isnt_linked_stands_as_the_ids_say_and_the_last_leads_to_what_follows()
    {
        Assert.Equal("AB CD", Order("D", "AB CD"));
        Assert.Equal("CD AB", Order("B", "AB CD"));
        Assert.Equal("AB CD", Order("X", "AB CD"));
    }

    [Fact]
    public void Of_pieces_the_one_that_goes_on_from_before_is_first() => Assert.Equal("XC | CD AB", Order("Z", "XC", "AB CD"));

    [Fact]
    public void Any_way_is_found_again_whatever_its_ids()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var values = Enumerable.Range(0, random.Next(3, 8)).Select(_ => (char)('A' + random.Next(4))).ToList();
            var steps = values.Zip(values.Skip(1), (a, b) => $"{a}{b}").ToList();
            var shuffled = steps.OrderBy(_ => random.Next()).ToList();
            var ordered = Order($"{values[^1]}", $"X{values[0]}", string.Join(' ', shuffled)).Split(" | ")[1].Split(' ');
            Assert.Equal(steps.Order(), ordered.Order());
            Assert.Equal((values[0], values[^1]), (ordered[0][0], ordered[^1][1]));
            Assert.All(ordered.Zip(ordered.Skip(1)), s => Assert.Equal(s.First[1], s.Second[0]));
        }
    }

    /// <summary>Groups of changes, an instant each, by their ids; each change is its two ends.</summary>
    private static string Order(string today, params string[] groups)
    {
        var history = groups.SelectMany((g, at) => g.Split(' ').Select((c, id) => new Change<char>(0, at, id, 0, c[0], c[1]))).ToArray();
        ChangeOrder<char>.Link(history, today[0]);
        return string.Join(" | ", history.GroupBy(c => c.At).Select(g => string.Join(' ', g.Select(c => $"{c.From}{c.To}"))));
    }
}
