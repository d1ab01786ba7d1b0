namespace KpiService.Domain;

/// <summary>The status categories in Jira's own words, as answers and exports show them.</summary>
public static class StatusCategoryNames
{
    public static string JiraName(this StatusCategory category) =>
        category switch
        {
            StatusCategory.ToDo => "new",
            StatusCategory.InProgress => "indeterminate",
            StatusCategory.Done => "done",
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, "There are three categories."),
        };
}
