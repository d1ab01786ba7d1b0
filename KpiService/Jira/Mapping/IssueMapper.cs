using KpiService.Domain.Facts;
using KpiService.Jira.Fields;
using KpiService.Jira.Reading;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Mapping;

/// <summary>
/// From the issues Jira sends to facts. What every issue has must be readable; what else can't be read is null and noted.
/// </summary>
internal static class IssueMapper
{
    private const string Fields = "fields.";

    /// <summary>Those that can be read and those that can't.</summary>
    public static (IReadOnlyList<IssueFact> Issues, IReadOnlyList<UnreadIssue> Unread) ToFacts(
        IReadOnlyList<WireIssue?> issues,
        FieldMap map
    )
    {
        var facts = new List<IssueFact>(issues.Count);
        List<UnreadIssue>? unread = null;
        foreach (var issue in issues)
        {
            if (Lacking(issue) is { } lacking)
                (unread ??= []).Add(new UnreadIssue(issue?.Id ?? 0, issue?.Key, NoteOf(issue, lacking)));
            else if (issue is { Fields: { Project: { } project, Issuetype: { } type, Status: { } status } fields })
                facts.Add(ToFact(issue, fields, project, type, status, map));
        }

        return (facts, unread ?? []);
    }

    public static IssueRef ToRef(WireIssue issue) => new(issue.Id, issue.Key);

    public static IssueProbe ToProbe(WireIssue issue) =>
        new(IssuePresence.Present, issue.Key, issue.Fields?.Project?.Id, issue.Fields?.Project?.Key);

    /// <returns>The field that every issue has and this one hasn't; null when it has them all.</returns>
    private static string? Lacking(WireIssue? issue) =>
        issue switch
        {
            null or { Id: <= 0 } => "id",
            { Key: null or "" } => "key",
            { Fields.Project: not { Id: > 0, Key.Length: > 0 } } => "project",
            { Fields.Issuetype: not { Id: > 0 } } => "issuetype",
            { Fields.Status: not { Id: > 0 } } => "status",
            { Fields.Created: null } => "created",
            { Fields.Updated: null } => "updated",
            { Fields: null } => "fields",
            _ => null,
        };

    private static UnreadFact NoteOf(WireIssue? issue, string lacking) =>
        NotesOf(issue).FirstOrDefault(note => note.Field.Split('.')[0] == lacking) ?? new UnreadFact(lacking, "");

    private static IEnumerable<UnreadFact> NotesOf(WireIssue? issue) =>
        (issue?.Unread ?? []).Select(note =>
            note.Field.StartsWith(Fields, StringComparison.Ordinal) ? note with { Field = note.Field[Fields.Length..] } : note
        );

    private static IssueFact ToFact(
        WireIssue issue,
        WireFields fields,
        WireProject project,
        WireIssueType type,
        WireStatus status,
        FieldMap map
    )
    {
        var custom = new CustomFields(fields.Others);
        var fact = new IssueFact
        {
            Id = issue.Id,
            Key = issue.Key ?? "",
            ProjectId = project.Id,
            ProjectKey = project.Key ?? "",
            Type = JiraMapper.ToFact(type),
            Status = JiraMapper.ToFact(status),
            Created = fields.Created.GetValueOrDefault(),
            Updated = fields.Updated.GetValueOrDefault(),
            Resolved = fields.Resolutiondate,
            CategoryChanged = fields.Statuscategorychangedate,
            Archived = fields.Archiveddate,
            Summary = fields.Summary ?? "",
            ParentId = JiraMapper.IdOrNull(fields.Parent?.Id),
            EpicKey = custom.FirstText(map.EpicLinkFieldIds),
            Attributes = new AttributeValues(fields.Attributes),
            Sprints = custom.Sprints(map.SprintFieldIds),
            Estimates = custom.Numbers(map.EstimateFieldIds),
            Flagged = custom.AnySet(map.FlaggedFieldIds),
            HasEpicName = map.EpicNameFieldId is { } epicName && custom.FirstText([epicName]) is not null,
            Assignee = map.People ? JiraMapper.Person(fields.Assignee) : null,
            Reporter = map.People ? JiraMapper.Person(fields.Reporter) : null,
            Changelog = issue.Changelog is { Histories: not null } changelog ? ChangelogMapper.ToFact(changelog) : null,
        };
        return issue.Unread is null && custom.Unread.Count == 0 ? fact : fact with { Unread = [.. NotesOf(issue), .. custom.Unread] };
    }
}
