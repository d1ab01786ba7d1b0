namespace KpiService.Storage.Writers;

/// <summary>The small numbers that stand for field names in <see cref="Rows.ChangeRow"/>, and whether its values are stored.</summary>
internal sealed class ChangeFields
{
    private readonly Dictionary<(string Field, string FieldId), (int Key, bool KeepsValues)> known = [];
    private readonly WriteSession session;
    private readonly int instanceId;
    private HistoryValues? values;

    public ChangeFields(WriteSession session, int instanceId)
    {
        (this.session, this.instanceId) = (session, instanceId);
        session.RolledBack += () => values = null;
    }

    public (int Key, bool KeepsValues) Of(string field, string? fieldId)
    {
        var rule = values ??= Load();
        var name = (field, fieldId ?? "");
        if (!known.TryGetValue(name, out var found))
            known[name] = found = (Add(field, name.Item2), rule.AreKept(field, fieldId));
        return found;
    }

    private int Add(string field, string fieldId) =>
        session.Query(
            "INSERT INTO ChangeFields (InstanceId, Field, FieldId) VALUES (?1, ?2, ?3) RETURNING Id",
            r => r.GetInt32(0),
            instanceId,
            field,
            fieldId
        )[0];

    private HistoryValues Load()
    {
        known.Clear();
        var rule = new HistoryValues(new CatalogWriter(session, instanceId).Fields());
        foreach (
            var (id, field, fieldId) in session.Query(
                "SELECT Id, Field, FieldId FROM ChangeFields WHERE InstanceId = ?1",
                r => (r.GetInt32(0), r.GetString(1), r.GetString(2)),
                instanceId
            )
        )
            known[(field, fieldId)] = (id, rule.AreKept(field, fieldId));
        return rule;
    }
}
