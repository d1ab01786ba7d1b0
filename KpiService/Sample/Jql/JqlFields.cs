using System.Globalization;
using KpiService.Sample.Model;

namespace KpiService.Sample.Jql;

/// <summary>What each field's condition means. A value that doesn't exist is an error, as in Jira.</summary>
internal sealed class JqlFields(World world)
{
    public Func<Issue, bool> Condition(string field, string operation, List<JqlToken> values) =>
        field.ToLowerInvariant() switch
        {
            "updated" => JqlDates.Condition(field, operation, values[0], i => i.Updated),
            "created" => JqlDates.Condition(field, operation, values[0], i => i.Created),
            "project" => Among(field, operation, values, Project, i => i.Project),
            "filter" => Among(field, operation, values, Filter, i => i.Project),
            "statuscategory" => Among(field, operation, values, Category, i => i.Status.Category),
            "id" or "key" or "issue" or "issuekey" => Among(field, operation, values, Issue, i => i),
            _ => throw new JqlException($"Field '{field}' does not exist or you do not have permission to view it."),
        };

    private static Func<Issue, bool> Among<T>(
        string field,
        string operation,
        List<JqlToken> values,
        Func<string, T?> find,
        Func<Issue, T> of
    )
        where T : class
    {
        var set = values
            .Select(v => find(v.Text) ?? throw new JqlException($"The value '{v.Text}' does not exist for the field '{field}'."))
            .ToHashSet();
        return operation switch
        {
            "=" or "in" => issue => set.Contains(of(issue)),
            "!=" or "not in" => issue => !set.Contains(of(issue)),
            _ => throw new JqlException($"The operator '{operation}' is not supported by the '{field}' field."),
        };
    }

    private Project? Project(string value) =>
        world.Project(value) ?? world.Projects.FirstOrDefault(p => p.Name.Equals(value, StringComparison.OrdinalIgnoreCase));

    private Project? Filter(string value) => world.Projects.FirstOrDefault(p => p.FilterId.ToString(CultureInfo.InvariantCulture) == value);

    private static StatusCategory? Category(string value) =>
        StatusCategory.All.FirstOrDefault(c =>
            c.Name.Equals(value, StringComparison.OrdinalIgnoreCase)
            || c.Key.Equals(value, StringComparison.OrdinalIgnoreCase)
            || c.Id.ToString(CultureInfo.InvariantCulture) == value
        );

    private Issue Issue(string value) =>
        world.Issue(value) ?? throw new JqlException($"An issue with key '{value}' does not exist for field 'key'.");
}
