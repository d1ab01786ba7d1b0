namespace KpiService.Configuration.Validation;

internal static class WorkflowRules
{
    public static void Check(KpiServiceOptions options, Findings findings)
    {
        var workflow = options.Workflow;
        Expect.AtLeast(findings, "workflow.reopen_grace_minutes", workflow.ReopenGraceMinutes, 0);
        OneCategory(findings, "workflow", workflow.ToDo, workflow.InProgress, workflow.Done);
        Expect.Unique(findings, "workflow.projects", workflow.Projects.Select(p => p.Key), "key");
        var known = ProjectRules.KnownKeys(options);
        foreach (var (i, project) in workflow.Projects.Index())
        {
            var key = $"workflow.projects[{i}]";
            OneCategory(findings, key, project.ToDo, project.InProgress, project.Done);
            if (Expect.Given(findings, $"{key}.key", project.Key) && known.Count > 0 && !known.Contains(project.Key))
                findings.Warn($"{key}.key", $"\"{project.Key}\" is not a configured project");
        }

        foreach (var (i, level) in workflow.Levels.Index())
            Expect.Given(findings, $"workflow.levels[{i}].type", level.Type);
    }

    private static void OneCategory(Findings findings, string key, params IList<string>[] categories)
    {
        var twice = categories
            .SelectMany(c => c.Distinct(StringComparer.OrdinalIgnoreCase))
            .GroupBy(s => s, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1);
        foreach (var status in twice)
            findings.Error(key, $"the status \"{status.Key}\" stands in more than one of to_do, in_progress and done");
    }
}
