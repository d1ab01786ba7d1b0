namespace KpiService.Storage.Writers;

/// <summary>The small numbers that stand for field names in <see cref="Rows.ChangeRow"/>.</summary>
internal sealed class ChangeFields
{
    private readonly Dictionary<(string Field, string FieldId), int> keys = [];
    private readonly WriteSession session;
    private readonly int instanceId;
    private bool loaded;

    public ChangeFields(WriteSession session, int instanceId)
    {
        (this.session, this.instanceId) = (session, instanceId);
        session.RolledBack += () => loaded = false;
    }

    public int KeyOf(string field, string? fieldId)
    {
        if (!loaded)
            Load();
        var name = (field, fieldId ?? "");
        if (!keys.TryGetValue(name, out var key))
            keys[name] = key = Add(field, name.Item2);
        return key;
    }

    private int Add(string field, string fieldId) => session.Query(
        "INSERT INTO ChangeFields (InstanceId, Field, FieldId) VALUES (?1, ?2, ?3) RETURNING Id", r => r.GetInt32(0), instanceId, field, fieldId)[0];

    private void Load()
    {
        keys.Clear();
        foreach (var (id, field, fieldId) in session.Query(
            "SELECT Id, Field, FieldId FROM ChangeFields WHERE InstanceId = ?1",
            r => (r.GetInt32(0), r.GetString(1), r.GetString(2)), instanceId))
            keys[(field, fieldId)] = id;
        loaded = true;
    }
}
