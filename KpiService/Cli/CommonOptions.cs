using System.CommandLine;
using System.CommandLine.Parsing;

namespace KpiService.Cli;

/// <summary>Options that several verbs take.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Config = new("--config")
    {
        Description = "Configuration file (default: config/config.yaml where it exists).",
        HelpName = "PATH",
        Recursive = true,
    };

    public static readonly Option<string?> Database = new("--db")
    {
        Description = "SQLite file (default: database.path, else data/kpi_data.db).",
        HelpName = "PATH",
        Recursive = true,
    };

    public static readonly Option<bool> UseDatabase = new("--use-db")
    {
        Description = "Accepted for older scripts; the database is always the source.",
        Recursive = true,
    };

    public static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by ; (default: http://dashboard.host:dashboard.port).",
        HelpName = "URLS",
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Print JSON, as the REST API answers it." };

    public static readonly Option<string[]> Projects = List("--projects", "Project keys, separated by commas (default: all).", "A,B");

    public static Option<int?> Number(string name, string description, int least, int most = int.MaxValue)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var number) || number < least || number > most))
                result.AddError(
                    $"{name} takes a whole number "
                        + $"{(most == int.MaxValue ? $"of at least {least}" : $"from {least} to {most}")}, not '{token.Value}'."
                );
        });
        return option;
    }

    private static Option<string[]> List(string name, string description, string example) =>
        new(name)
        {
            Description = description,
            HelpName = example,
            CustomParser = Split,
            DefaultValueFactory = _ => [],
        };

    private static string[] Split(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
