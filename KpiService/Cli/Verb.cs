using System.CommandLine;
using KpiService.Configuration;

namespace KpiService.Cli;

/// <summary>Describes a verb and wraps what it does: configuration before it, exit codes after it.</summary>
internal sealed class Verb(string name, string description, params string[] examples)
{
    public string Name { get; } = name;

    /// <summary>Calls, shown by <c>--help</c>.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;

    public IReadOnlyList<Option> Options { get; init; } = [];

    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    /// <summary>Configuration keys that the verb sets, stronger than the files, weaker than the command line.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public required Func<VerbCall, CancellationToken, Task<int>> Run { get; init; }

    public Command ToCommand(HostArguments host, Terminal terminal)
    {
        var command = new Command(Name, description);
        foreach (var option in Options)
            command.Options.Add(option);
        foreach (var argument in Arguments)
            command.Arguments.Add(argument);
        command.SetAction((arguments, ct) => RunAsync(arguments, host, terminal, ct));
        return command;
    }

    public async Task<int> RunAsync(ParseResult arguments, HostArguments host, Terminal terminal, CancellationToken ct)
    {
        try
        {
            var configuration = ConfigurationLoader.Load(Request(arguments, host));
            return await Run(new(arguments, host, terminal, configuration), ct);
        }
        catch (Exception e) when (Failure.CodeOf(e, ct) is { } code)
        {
            await terminal.Error.WriteLineAsync(Failure.Describe(e));
            return code;
        }
    }

    private ConfigurationRequest Request(ParseResult arguments, HostArguments host)
    {
        var settings = new Dictionary<string, string>(Settings, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in host.Settings)
            settings[key] = value;
        if (arguments.GetValue(CommonOptions.Database) is { } database)
            settings["database:path"] = database;
        return ConfigurationRequest.OfProcess(arguments.GetValue(CommonOptions.Config), settings);
    }
}
