using System.CommandLine;
using KpiService.Configuration;

namespace KpiService.Cli;

/// <summary>One call of a verb: what was asked, the configuration in force, and where to write.</summary>
internal sealed record VerbCall(ParseResult Arguments, HostArguments Host, Terminal Terminal, LoadedConfiguration Configuration)
{
    public KpiServiceOptions Options => Configuration.Options;

    public bool Json => Arguments.GetValue(CommonOptions.Json);

    public IReadOnlyList<string>? Projects => Arguments.GetValue(CommonOptions.Projects) is { Length: > 0 } keys ? keys : null;

    public T? Value<T>(Option<T> option) => Arguments.GetValue(option);

    /// <summary>All modules, without the web server; the database is migrated and marked as in use.</summary>
    public Task<ToolServices> OpenAsync(CancellationToken ct) => ToolServices.OpenAsync(Configuration, ct);
}
