using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using KpiService.Configuration;
using KpiService.Tests.Testing;

namespace KpiService.Tests.Documentation;

/// <summary>
/// A folder with what a clone has of configuration and data, and a shell that stands in it. There <c>dotnet run --project KpiService --</c>
/// and <c>out/KpiService</c> start what was built already, each in a process of its own.
/// </summary>
internal sealed partial class FreshClone : IDisposable
{
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private readonly string tools = Directory.CreateTempSubdirectory("kpi-tools-").FullName;

    public FreshClone()
    {
        foreach (var folder in new[] { "config", "data", "out" })
            Directory.CreateDirectory(At(folder));
        foreach (var file in new[] { "config/config.yaml", "config/.env.example" })
            File.Copy(Repository.File(file), At(file));
        var program = $"exec '{Dotnet}' '{Path.Combine(AppContext.BaseDirectory, "KpiService.dll")}' \"$@\"\n";
        Script(At("out/KpiService"), program);
        Script(Path.Combine(tools, "dotnet"), $"[ \"$1 $2 $3 $4\" = 'run --project KpiService --' ] || exit 64\nshift 4\n{program}");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("kpi-clone-").FullName;

    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>
    /// What the README has its reader edit: address, account and keys in config.yaml, the token in .env once that is there.
    /// </summary>
    public void FillIn(string url, string keys)
    {
        var steps = FirstSteps.Of(
            new ConfigurationReport(ConfigurationFile.At(At("config/config.yaml")), ConfigurationFile.At(At("config/.env")), [])
        );
        File.WriteAllText(
            At("config/config.yaml"),
            ShippedConfiguration
                .With(steps)
                .Replace("https://your-company.atlassian.net", url, StringComparison.Ordinal)
                .Replace("your.email@company.com", SampleJiraServer.Email, StringComparison.Ordinal)
                .Replace("[CORE, WEB]", keys, StringComparison.Ordinal)
        );
        if (File.Exists(At("config/.env")))
            File.WriteAllText(
                At("config/.env"),
                File.ReadAllText(At("config/.env")).Replace("YOUR_JIRA_API_TOKEN_HERE", SampleJiraServer.Token, StringComparison.Ordinal)
            );
    }

    /// <summary>Runs a line as pasted into a shell.</summary>
    public Task<Outcome> RunAsync(string line) => RunAsync("bash", ["-c", line], $"{tools}:{Environment.GetEnvironmentVariable("PATH")}");

    /// <summary>Runs the SDK's own <c>dotnet run</c> on the repository's project, as built with the tests.</summary>
    public Task<Outcome> DotnetRunAsync(params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "";
        return RunAsync(
            Dotnet,
            ["run", "--no-build", "--configuration", configuration, "--project", Repository.File("KpiService"), "--", .. arguments],
            Environment.GetEnvironmentVariable("PATH") ?? ""
        );
    }

    /// <summary>
    /// Starts a line that serves, on a free port in the place of its own; asks it something and ends it as <c>kill</c> does.
    /// </summary>
    public async Task<(Outcome Outcome, T Answer)> ServeAsync<T>(string line, Func<Uri, Task<T>> ask)
    {
        using var process = Start(
            "bash",
            ["-c", $"exec {OwnPort().Replace(line, "")} --urls http://127.0.0.1:0"],
            $"{tools}:{Environment.GetEnvironmentVariable("PATH")}"
        );
        var output = process.StandardOutput.ReadToEndAsync();
        var error = "";
        Match listening;
        do
        {
            var text = await process.StandardError.ReadLineAsync();
            Assert.True(text is not null, $"{line} ended: {error}");
            error += $"{text}\n";
            listening = Listening().Match(text);
        } while (!listening.Success);
        var rest = process.StandardError.ReadToEndAsync();
        var answer = await ask(new Uri(listening.Groups[1].Value));
        using var kill = Process.Start("kill", [$"{process.Id}"]);
        await process.WaitForExitAsync();
        return (new Outcome(process.ExitCode, await output, error + await rest), answer);
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(tools, recursive: true);
    }

    private async Task<Outcome> RunAsync(string file, IEnumerable<string> arguments, string path)
    {
        using var process = Start(file, arguments, path);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }

    private Process Start(string file, IEnumerable<string> arguments, string path)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The configuration of whoever runs the tests is not a newcomer's.
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => (string)v.Key).Where(IsOfTheProgram))
            start.Environment.Remove(name);
        start.Environment["PATH"] = path;
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
    }

    private static bool IsOfTheProgram(string name) =>
        name.StartsWith("JIRA_", StringComparison.Ordinal)
        || name.StartsWith("DASHBOARD_", StringComparison.Ordinal)
        || name.Contains("__", StringComparison.Ordinal);

    private static void Script(string path, string text)
    {
        File.WriteAllText(path, $"#!/bin/sh\n{text}");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [GeneratedRegex(@" --urls \S+")]
    private static partial Regex OwnPort();

    [GeneratedRegex("^Listening on (http://[^,]+),")]
    private static partial Regex Listening();
}

/// <summary>How a command ended.</summary>
internal sealed record Outcome(int Code, string Out, string Error);
