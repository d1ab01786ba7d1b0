using KpiService.Cli;

// The first argument is a verb (serve, demo, sync, stats, discover, check, kpis, sample, backup, restore, purge, health);
// without one the service is started. Verbs: Cli/VerbList.cs. Composition: KpiServiceBuilder.cs.
return await CommandLine.RunAsync(args, Terminal.OfProcess());
