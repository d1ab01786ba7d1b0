using KpiService.Domain.Time;
using KpiService.Storage.Rows;

namespace KpiService.Sync;

/// <summary>What is stored of a project: where the next sync of it begins.</summary>
/// <param name="Watermark">Null: never synced to the end.</param>
public sealed record ProjectState(
    BatchProject Project,
    Instant? Watermark,
    Instant? Horizon,
    bool WithChangelog,
    int LookbackDays,
    IReadOnlyList<string> Fields
)
{
    public static ProjectState Of(BatchProject project, ProjectCursorRow? cursor) =>
        cursor is null
            ? new(project, null, null, false, 0, [])
            : new(project, cursor.Watermark, cursor.Horizon, cursor.WithChangelog, cursor.LookbackDays, cursor.Fields);

    /// <summary>
    /// The state once a batch is done. A narrower full sync never moves the horizon, and tells nothing of the fields of older issues.
    /// </summary>
    public ProjectState After(SyncBatch batch)
    {
        var later = this with { Watermark = batch.Watermark };
        if (!batch.Full)
            return later;
        var widest = Horizon is not { } horizon || batch.Since <= horizon;
        return later with
        {
            Horizon = widest ? batch.Since : Horizon,
            WithChangelog = batch.Changelog,
            LookbackDays = batch.LookbackDays,
            Fields = widest ? batch.Fields : Fields,
        };
    }

    public ProjectCursorRow ToRow(int instanceId) =>
        new()
        {
            InstanceId = instanceId,
            ProjectId = Project.Id,
            Watermark = Watermark,
            Horizon = Horizon,
            WithChangelog = WithChangelog,
            LookbackDays = LookbackDays,
            Fields = Fields,
        };
}
