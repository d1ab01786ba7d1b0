using KpiService.Storage.Rows;

namespace KpiService.Storage.Writers;

/// <summary>
/// Writes down what each version of the data has changed, in the transaction that changes it. A statement it knows nothing of counts as
/// having changed everything.
/// </summary>
internal sealed class ChangeLog(WriteSession session)
{
    /// <summary>A reader that is farther behind reads all anew.</summary>
    private const int VersionsKept = 500;

    /// <summary>With more issues than that, reading all is faster than catching up.</summary>
    private const int MostIssues = 2000;

    private const string BumpVersion = """
        INSERT INTO Meta (Name, Value) VALUES ('data_version', '1-' || lower(hex(randomblob(4))))
        ON CONFLICT (Name) DO UPDATE SET Value = (CAST(Value AS INTEGER) + 1) || '-' || lower(hex(randomblob(4)))
        """;

    private const string AddVersion = """
        INSERT INTO DataVersions (Number, Value, Parts)
        SELECT CAST(Value AS INTEGER), Value, ?1 FROM Meta WHERE Name = 'data_version'
        ON CONFLICT (Number) DO UPDATE SET Value = excluded.Value, Parts = excluded.Parts
        """;

    private const string AddIssue = """
        INSERT INTO ChangedIssues (Number, InstanceId, IssueId)
        SELECT CAST(Value AS INTEGER), ?1, ?2 FROM Meta WHERE Name = 'data_version' ON CONFLICT DO NOTHING
        """;

    private const string ForgetVersions =
        "DELETE FROM DataVersions WHERE Number <= (SELECT CAST(Value AS INTEGER) FROM Meta WHERE Name = 'data_version') - ?1";

    private const string ForgetIssues =
        "DELETE FROM ChangedIssues WHERE Number <= (SELECT CAST(Value AS INTEGER) FROM Meta WHERE Name = 'data_version') - ?1";

    private readonly HashSet<(int Instance, long Issue)> issues = [];
    private readonly Dictionary<string, ChangedParts> known = [];
    private ChangedParts parts;

    public bool Any => parts != ChangedParts.None;

    public void Clear()
    {
        parts = ChangedParts.None;
        issues.Clear();
    }

    /// <summary>A statement has changed rows.</summary>
    public void Add(string sql)
    {
        if (!known.TryGetValue(sql, out var of))
            known[sql] = of = PartOf(sql);
        parts |= of;
    }

    /// <summary>Rows of an issue have changed.</summary>
    public void Add(int instanceId, long issueId)
    {
        parts |= ChangedParts.Issues;
        issues.Add((instanceId, issueId));
    }

    /// <summary>Makes the next version of the data of it.</summary>
    public void Write()
    {
        session.Execute(BumpVersion);
        var all = parts.HasFlag(ChangedParts.Everything) || issues.Count > MostIssues;
        session.Execute(AddVersion, (int)(all ? ChangedParts.Everything : parts));
        foreach (var (instance, issue) in all ? [] : issues)
            session.Execute(AddIssue, instance, issue);
        session.Execute(ForgetVersions, VersionsKept);
        session.Execute(ForgetIssues, VersionsKept);
    }

    private static ChangedParts PartOf(string sql)
    {
        var table = sql.Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["UPDATE", var updated, ..] => updated,
            ["INSERT", "INTO", var filled, ..] => filled,
            ["DELETE", "FROM", var emptied, ..] => emptied,
            _ => null,
        };
        return table is null or "Issues" or "Changes" ? ChangedParts.Everything
            : table == "BoardIssues" ? ChangedParts.Members
            : ChangedParts.Catalog;
    }
}
