using KpiService.Domain.Facts;
using KpiService.Jira.Fields;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>Statuses, issue types and projects; and the fields, whose use depends on the boards.</summary>
internal sealed class CatalogStep(InstanceSync sync)
{
    /// <returns>The fields Jira has.</returns>
    public async Task<IReadOnlyList<FieldFact>> RunAsync(CancellationToken ct)
    {
        sync.Report.Phase("fields", $"{sync.Name}: fields, statuses and issue types");
        var fields = await sync.Client.GetFieldsAsync(ct);
        var statuses = await sync.Client.GetStatusesAsync(ct);
        var types = await sync.Client.GetIssueTypesAsync(ct);
        var writer = new CatalogWriter(sync.Session, sync.InstanceId);
        sync.Session.InTransaction(() =>
        {
            writer.WriteStatuses(statuses);
            writer.WriteTypes(types);
            if (!sync.Options.Sync.People)
                new IssueWriter(sync.Session, sync.InstanceId).ForgetPeople();
        });
        return fields;
    }

    /// <summary>Stores what each field is used as.</summary>
    public void WriteFields(IReadOnlyList<FieldFact> fields, FieldMap map)
    {
        var uses = fields.Select(f => Use(f, map)).ToList();
        sync.Session.InTransaction(() => new CatalogWriter(sync.Session, sync.InstanceId).WriteFields(uses));
    }

    private static FieldUse Use(FieldFact field, FieldMap map)
    {
        (string Role, IReadOnlyList<string> Ids)[] uses =
        [
            ("estimate", map.EstimateFieldIds),
            ("sprint", map.SprintFieldIds),
            ("epic_link", map.EpicLinkFieldIds),
            ("flagged", map.FlaggedFieldIds),
        ];
        foreach (var (role, ids) in uses)
        {
            if (ids.Index().Where(e => e.Item == field.Id).Select(e => (int?)e.Index).FirstOrDefault() is { } rank)
                return new FieldUse(field, role, rank);
        }

        return new FieldUse(field, null, 0);
    }
}
