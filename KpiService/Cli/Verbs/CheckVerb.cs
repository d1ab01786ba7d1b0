using KpiService.Cli.Output;
using KpiService.Configuration;
using KpiService.Features.Connecting;
using KpiService.Jira.Checks;

namespace KpiService.Cli.Verbs;

internal static class CheckVerb
{
    public static Verb Verb { get; } =
        new(
            "check",
            "Tests the connection to every Jira end to end and says for each failure what to do. Exit code 3: some Jiras work, some don't.",
            "check",
            "check --config other/config.yaml --json"
        )
        {
            Options = [CommonOptions.Json],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        JiraRequired.Check(call.Configuration);
        await using var services = ToolServices.Create(call.Configuration);
        var progress = call.Json ? call.Terminal.Error : call.Terminal.Out;
        var steps = new List<CheckStep>();
        foreach (var instance in call.Options.Jira.Instances)
        {
            await foreach (var step in services.Get<JiraCheck>().RunAsync(instance, ct))
            {
                steps.Add(step);
                await progress.WriteLineAsync(Describe(step));
            }
        }

        if (call.Json)
            await call.Terminal.Out.WriteLineAsync(Text.Json(Answer(steps)));
        return CodeOf(steps, call.Options.Jira.Instances);
    }

    private static CheckAnswer Answer(List<CheckStep> steps)
    {
        var checks = steps
            .Select(s => new CheckedStep(s.Instance, s.Name, s.State is CheckState.Ok or CheckState.Warning, s.State, s.Detail, s.Advice))
            .ToList();
        return new(checks.TrueForAll(c => c.Ok), checks);
    }

    private static string Describe(CheckStep step)
    {
        var mark = step.State switch
        {
            CheckState.Ok => "ok     ",
            CheckState.Warning => "warning",
            CheckState.Failed => "FAILED ",
            _ => "skipped",
        };
        return $"{mark}  {step.Instance}: {step.Name}: {step.Detail}{(step.Advice is null ? "" : $"\n         -> {step.Advice}")}";
    }

    private static int CodeOf(List<CheckStep> steps, IList<InstanceOptions> instances)
    {
        var failed = steps.Where(s => s.State == CheckState.Failed).Select(s => s.Instance).Distinct().Count();
        return failed == 0 ? ExitCode.Done
            : failed < instances.Count ? ExitCode.Partial
            : ExitCode.Failed;
    }
}
