using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Snapshot.Columns;
using MemoryPack;

namespace KpiService.Snapshot.Loading;

/// <summary>A work category as configured; where spaces differ on its name the first wins.</summary>
[MemoryPackable]
public sealed partial record WorkCategory(string Label, string Name, string Description);

/// <summary>The configured work categories and the one each issue lies in.</summary>
[MemoryPackable]
public sealed partial class WorkCategories
{
    [MemoryPackInclude]
    private readonly short[] ofIssue;

    [MemoryPackInclude]
    private readonly IReadOnlyList<int>[] ofProject;

    [MemoryPackConstructor]
    private WorkCategories(IReadOnlyList<WorkCategory> all, IReadOnlyList<int>[] ofProject, short[] ofIssue) =>
        (All, this.ofProject, this.ofIssue) = (all, ofProject, ofIssue);

    /// <summary>All categories, in configuration order; empty: none configured.</summary>
    public IReadOnlyList<WorkCategory> All { get; }

    /// <summary>Position in <see cref="All"/> of an issue's category; -1: unlabelled.</summary>
    public int Of(int issue) => ofIssue[issue];

    /// <summary>Positions in <see cref="All"/> of the categories that a project's issues can lie in.</summary>
    public IReadOnlyList<int> OfProject(int project) => ofProject[project];

    internal static WorkCategories Build(
        LabelsOptions options,
        IReadOnlyList<ProjectInfo> projects,
        IReadOnlyList<InstanceInfo> instances,
        IReadOnlyList<TypeInfo> types,
        IssueColumns issues
    )
    {
        var all = new List<WorkCategory>();
        var global =
            options.Global.Enabled && options.Global.WorkCategories.Count > 0
                ? CategoryList.Build(options.Global.WorkCategories, all, issues, types)
                : null;
        var spaces = options.Spaces.Select(s => (Space: s, List: CategoryList.Build(s.WorkCategories, all, issues, types))).ToList();
        var ofProject = projects
            .Select(p => spaces.FirstOrDefault(s => s.Space.Projects.Any(key => Names(key, p, instances))).List ?? global)
            .ToArray();
        var ofIssue = new short[issues.Count];
        for (var i = 0; i < ofIssue.Length; i++)
            ofIssue[i] = (short)(ofProject[issues.Projects[i]]?.Category(i, issues) ?? -1);
        return new WorkCategories(all, [.. ofProject.Select(list => list?.Positions ?? [])], ofIssue);
    }

    private static bool Names(string key, ProjectInfo project, IReadOnlyList<InstanceInfo> instances) =>
        QualifiedKey.Parse(key).Means(instances[project.Instance].Name, project.Key);
}
