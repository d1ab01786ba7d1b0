using KpiService.Domain.Facts;
using KpiService.Storage.Writers;

namespace KpiService.Tests.Storage.Writers;

public sealed class HistoryValuesTests
{
    private const string Types = "com.atlassian.jira.plugin.system.customfieldtypes:";

    private static readonly HistoryValues Values = new([
        Field("customfield_1", "Sprint", "array", "com.pyxis.greenhopper.jira:gh-sprint", "sprint"),
        Field("customfield_2", "Story Points", "number", Types + "float", "estimate"),
        Field("customfield_3", "Size", "string", "com.acme.jira:size", "estimate"),
        Field("customfield_4", "Approver", "user", Types + "userpicker"),
        Field("customfield_5", "Reviewers", "array", Types + "multiuserpicker"),
        Field("customfield_6", "Squad", "group", Types + "grouppicker"),
        Field("customfield_7", "Participants", "array", "com.atlassian.servicedesk:sd-request-participants"),
        Field("customfield_8", "Notes", "string", Types + "textarea"),
        Field("customfield_9", "Severity", "option", Types + "select"),
        Field("customfield_10", "Due month", "date", Types + "datepicker"),
        Field("customfield_11", "Rank", "any", "com.pyxis.greenhopper.jira:gh-lexo-rank"),
        Field("customfield_12", "Watched by", "array", Types + "people"),
        Field("customfield_13", "Groups", "array", Types + "multigrouppicker"),
        Field("customfield_14", "Fragment", "any", "com.acme.jira:scripted"),
        Field("customfield_15", "Ticket no.", "string", Types + "textfield"),
        Field("customfield_16", "Contact", "option", Types + "select"),
        Field("customfield_17", "Contact", "user", Types + "userpicker"),
        Field("customfield_18", "Component", "user", Types + "userpicker"),
        Field("customfield_19", "Status", "user", Types + "userpicker"),
        Field("timetracking", "Time tracking", "timetracking", null, "estimate"),
        Field("assignee", "Assignee", "user", null),
    ]);

    [Theory]
    [InlineData("status", "status")]
    [InlineData("Status", "status")]
    [InlineData("resolution", "resolution")]
    [InlineData("Vorgangstyp", "issuetype")]
    [InlineData("project", "project")]
    [InlineData("Key", null)]
    [InlineData("priority", "priority")]
    [InlineData("labels", "labels")]
    [InlineData("IssueParentAssociation", "")]
    [InlineData("Epic Link", "")]
    [InlineData("Fix Version", "fixVersions")]
    [InlineData("duedate", "duedate")]
    [InlineData("timeoriginalestimate", "timeoriginalestimate")]
    [InlineData("Time tracking", "timetracking")]
    [InlineData("Sprint", "customfield_1")]
    [InlineData("Story points", "customfield_2")]
    [InlineData("Size", "customfield_3")]
    [InlineData("Severity", "customfield_9")]
    [InlineData("Due month", "customfield_10")]
    [InlineData("Rank", "customfield_11")]
    [InlineData("Ticket no.", "customfield_15")]
    public void What_metrics_and_planning_use_is_stored(string field, string? fieldId) => Assert.True(Values.AreKept(field, fieldId));

    [Theory]
    [InlineData("assignee", "assignee")]
    [InlineData("Zugewiesene Person", "assignee")]
    [InlineData("reporter", null)]
    [InlineData("creator", "creator")]
    [InlineData("watches", "watches")]
    [InlineData("votes", "votes")]
    [InlineData("description", "description")]
    [InlineData("description", "")]
    [InlineData("environment", null)]
    [InlineData("Comment", "comment")]
    [InlineData("Link", "issuelinks")]
    [InlineData("Link", null)]
    [InlineData("RemoteIssueLink", null)]
    [InlineData("RemoteWorkItemLink", null)]
    [InlineData("Attachment", "attachment")]
    [InlineData("Approver", "customfield_4")]
    [InlineData("Reviewers", "customfield_5")]
    [InlineData("Squad", "customfield_6")]
    [InlineData("Participants", "customfield_7")]
    [InlineData("Notes", "customfield_8")]
    [InlineData("Watched by", "customfield_12")]
    [InlineData("Groups", "customfield_13")]
    [InlineData("Fragment", "customfield_14")]
    public void People_long_texts_and_links_are_not(string field, string? fieldId) => Assert.False(Values.AreKept(field, fieldId));

    [Fact]
    public void A_custom_field_that_is_gone_may_have_been_a_persons() => Assert.False(Values.AreKept("Sprint", "customfield_99"));

    /// <summary>Histories of Data Center have no ids: a name decides.</summary>
    [Theory]
    [InlineData("Sprint", true)]
    [InlineData("story points", true)]
    [InlineData("Severity", true)]
    [InlineData("Approver", false)]
    [InlineData("Notes", false)]
    [InlineData("Nobody knows", false)]
    [InlineData("Contact", false)]
    [InlineData("Component", false)]
    [InlineData("status", true)]
    public void Without_an_id_every_field_of_the_name_counts(string field, bool kept) => Assert.Equal(kept, Values.AreKept(field, null));

    [Theory]
    [InlineData("status", "status", true)]
    [InlineData("Sprint", "", true)]
    [InlineData("Sprint", "customfield_1", false)]
    [InlineData("assignee", "assignee", false)]
    public void Where_no_field_is_known_Jiras_own_are_still_told_apart(string field, string fieldId, bool kept) =>
        Assert.Equal(kept, HistoryValues.NothingKnown.AreKept(field, fieldId));

    private static FieldUse Field(string id, string name, string type, string? custom, string? role = null) =>
        new(new FieldFact(id, name, type, custom), role, 0);
}
