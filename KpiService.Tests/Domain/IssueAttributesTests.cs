using KpiService.Domain.Facts;

namespace KpiService.Tests.Domain;

public sealed class IssueAttributesTests
{
    [Fact]
    public void An_attribute_knows_its_place() =>
        Assert.Equal(Enumerable.Range(0, IssueAttributes.All.Count), IssueAttributes.All.Select(a => a.Ordinal));

    [Fact]
    public void No_two_share_a_column_a_field_a_parameter_or_a_place_in_the_export()
    {
        Assert.Distinct(IssueAttributes.All.Select(a => a.Column));
        Assert.Distinct(IssueAttributes.All.Select(a => a.Field));
        Assert.Distinct(IssueAttributes.Filters.Select(f => f.By.Parameter));
        Assert.Distinct(IssueAttributes.All.Select(a => a.Export).OfType<string>());
    }

    [Fact]
    public void What_nothing_reads_is_only_stored() =>
        Assert.Equal([IssueAttributes.FixVersions], IssueAttributes.All.Where(a => !a.InSnapshot));

    [Fact]
    public void An_issue_without_values_has_no_names()
    {
        var values = default(AttributeValues);

        Assert.Null(values.Name(IssueAttributes.Priority));
        Assert.Empty(values.Names(IssueAttributes.Labels));
    }
}
