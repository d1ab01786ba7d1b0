using KpiService.Cli;
using Microsoft.Data.Sqlite;

namespace KpiService.Tests.Cli;

/// <summary>Calls the command line in a folder of its own and remembers what it wrote.</summary>
internal sealed class CommandLineDriver : IDisposable
{
    public CommandLineDriver() => File.WriteAllText(At("config.yaml"), "");

    public string Folder { get; } = Directory.CreateTempSubdirectory("kpi-cli-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>The verb with <c>--config</c> and <c>--db</c> of the folder.</summary>
    public Task<int> Run(params string[] arguments) => RunAs([.. arguments, "--config", At("config.yaml"), "--db", At("kpi_data.db")]);

    /// <summary>The arguments as they are.</summary>
    public async Task<int> RunAs(params string[] arguments)
    {
        using StringWriter output = new(),
            error = new();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, IsInteractive: false));
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
