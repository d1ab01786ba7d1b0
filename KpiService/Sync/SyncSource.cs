using KpiService.Storage;

namespace KpiService.Sync;

/// <summary>What kind of Jira this process syncs from. The sample Jira registers its own.</summary>
public sealed record SyncSource(DataKind Kind);
