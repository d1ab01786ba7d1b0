using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KpiService.Cli;

/// <summary>The usual help, and the examples of the verb after it.</summary>
internal sealed class ExamplesHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public static void Install(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction usual)
                help.Action = new ExamplesHelp(usual);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var examples = VerbList.All.FirstOrDefault(v => v.Name == parseResult.CommandResult.Command.Name)?.Examples ?? [];
        if (examples.Count > 0)
            parseResult.InvocationConfiguration.Output.WriteLine(
                "Examples:\n" + string.Join('\n', examples.Select(e => $"  KpiService {e}")) + "\n"
            );
        return code;
    }
}
