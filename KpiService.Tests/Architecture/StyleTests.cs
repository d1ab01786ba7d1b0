namespace KpiService.Tests.Architecture;

/// <summary>Marks of unfinished or hidden work do not enter the product.</summary>
public sealed class StyleTests
{
    [Fact]
    public void No_regions_pragmas_or_suppressions() =>
        Assert.Empty(
            from file in SourceFile.All
            where !file.Path.StartsWith("Storage/Migrations/", StringComparison.Ordinal)
            from mark in new[] { "#region", "#pragma", "SuppressMessage", "TODO", "FIXME" }
            where file.Text.Contains(mark, StringComparison.Ordinal)
            select $"{file.Path} contains {mark}"
        );

    [Fact]
    public void The_entry_point_is_a_contents_page() =>
        Assert.InRange(SourceFile.All.Single(f => f.Path == "Program.cs").Text.Split('\n').Length, 1, 60);
}
