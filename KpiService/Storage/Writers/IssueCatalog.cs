using System.Globalization;
using KpiService.Domain.Facts;

namespace KpiService.Storage.Writers;

/// <summary>Adds the statuses and types that issues and histories name and no list of Jira has.</summary>
internal sealed class IssueCatalog
{
    private readonly CatalogWriter writer;
    private readonly HashSet<long> statuses = [];
    private readonly HashSet<long> historicStatuses = [];
    private readonly HashSet<long> types = [];

    public IssueCatalog(WriteSession session, int instanceId)
    {
        writer = new CatalogWriter(session, instanceId);
        session.RolledBack += Forget;
    }

    public void Add(IssueFact issue)
    {
        if (statuses.Add(issue.Status.Id))
            writer.AddUnlisted(issue.Status);
        if (types.Add(issue.Type.Id))
            writer.AddUnlisted(issue.Type);
    }

    public void Add(ChangelogFact history)
    {
        foreach (var item in history.Items)
        {
            if ((item.FieldId ?? item.Field) != "status")
                continue;
            Add(item.FromValue, item.FromText);
            Add(item.ToValue, item.ToText);
        }
    }

    private void Add(string? id, string? name)
    {
        if (long.TryParse(id, CultureInfo.InvariantCulture, out var statusId) && historicStatuses.Add(statusId))
            writer.AddUnlisted(statusId, name ?? id);
    }

    private void Forget()
    {
        statuses.Clear();
        historicStatuses.Clear();
        types.Clear();
    }
}
