using KpiService.Domain.Facts;
using KpiService.Snapshot.Columns;
using KpiService.Storage;

namespace KpiService.Tests.Snapshot;

public sealed class AttributeColumnTests
{
    [Fact]
    public void A_name_is_a_number_per_issue()
    {
        var column = Column(IssueAttributes.Priority, "High", null, "Low", "High");

        Assert.Equal(["High", "Low"], column.Names);
        Assert.Equal([0, -1, 1, 0], Enumerable.Range(0, 4).Select(column.First));
        Assert.Equal(["High", null, "Low", "High"], Enumerable.Range(0, 4).Select(column.NameOf));
        Assert.Equal([1, 0, 1, 1], Enumerable.Range(0, 4).Select(i => column[i].Length));
        Assert.Equal([0, 3], Enumerable.Range(0, 4).Where(column.HasAny([0])));
    }

    [Fact]
    public void A_list_has_each_name_once()
    {
        var column = Column(IssueAttributes.Labels, """["b","a","b"]""", "[]", null, """["c"]""");

        Assert.Equal(["b", "a", "c"], column.Names);
        Assert.Equal(["b", "a"], column.NamesOf(0));
        Assert.Equal([0, -1, -1, 2], Enumerable.Range(0, 4).Select(column.First));
        Assert.Equal([0, 3], Enumerable.Range(0, 4).Where(column.HasAny([1, 2])));
    }

    [Fact]
    public void What_is_only_stored_has_no_issues() => Assert.Empty(Column(IssueAttributes.FixVersions, """["1.0"]""").Names);

    private static AttributeColumn Column(AttributeInfo attribute, params string?[] stored)
    {
        var builder = new AttributeColumnBuilder(attribute);
        foreach (var text in stored)
        {
            var attributes = new string?[IssueAttributes.All.Count];
            attributes[attribute.Ordinal] = text;
            builder.Add(new IssueRecord { Attributes = attributes });
        }

        return builder.Build();
    }
}
