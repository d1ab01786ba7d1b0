namespace KpiService.Domain;

/// <summary>Kinds of records that Jira may send with values that can't be read. The numbers are stored.</summary>
public enum UnreadRecord
{
    Issue = 0,
    Sprint = 1,
}
