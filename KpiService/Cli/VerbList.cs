using KpiService.Cli.Verbs;

namespace KpiService.Cli;

/// <summary>All verbs, in the order of the help.</summary>
internal static class VerbList
{
    public static IReadOnlyList<Verb> All { get; } =
    [
        ServeVerb.Verb,
        DemoVerb.Verb,
        SyncVerb.Verb,
        StatsVerb.Verb,
        DiscoverVerb.Verb,
        CheckVerb.Verb,
        KpisVerb.Verb,
        SampleVerb.Verb,
        BackupVerb.Verb,
        RestoreVerb.Verb,
        PurgeVerb.Verb,
        HealthVerb.Verb,
    ];
}
