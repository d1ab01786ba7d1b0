using System.CommandLine;
using KpiService.Cli.Verbs;

namespace KpiService.Cli;

/// <summary>The command line: verb and options to a call; without a verb the service is started.</summary>
public static class CommandLine
{
    // Longer than a sync needs to commit its page and the web server to finish its answers.
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(25);

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IEnumerable<string> arguments, Terminal terminal, CancellationToken ct = default)
    {
        var host = HostArguments.Split(arguments);
        var parsed = Root(host, terminal).Parse([.. host.Own]);
        if (parsed.Errors.Count > 0 && parsed.Action is not ExamplesHelp)
            return await RefuseAsync(parsed, terminal);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = ShutdownTime,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, ct);
        }
        catch (Exception e) when (!HostFactory.IsStopping(e))
        {
            await terminal.Error.WriteLineAsync($"KpiService has a fault: {e}");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(HostArguments host, Terminal terminal)
    {
        var root = new RootCommand(
            "KpiService syncs Jira into a local database and computes delivery KPIs from it.\n\nWithout a command it serves the "
                + "dashboard (see serve --help). Every command has --help."
        );
        root.Options.Add(CommonOptions.Config);
        root.Options.Add(CommonOptions.Database);
        root.Options.Add(CommonOptions.UseDatabase);
        root.Options.Add(CommonOptions.Urls);
        foreach (var verb in VerbList.All)
            root.Subcommands.Add(verb.ToCommand(host, terminal));
        ExamplesHelp.Install(root);
        root.SetAction((arguments, stop) => ServeVerb.Verb.RunAsync(arguments, host, terminal, stop));
        return root;
    }

    private static async Task<int> RefuseAsync(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
            await terminal.Error.WriteLineAsync(error.Message);
        var verb = parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
        await terminal.Error.WriteLineAsync($"Usage: KpiService {verb}--help");
        return ExitCode.Usage;
    }
}
