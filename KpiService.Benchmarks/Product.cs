using System.Diagnostics;

namespace KpiService.Benchmarks;

/// <summary>The product as it was built beside this program, in a process of its own.</summary>
internal static class Product
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "KpiService.dll");

    public static ProcessStartInfo Call(IEnumerable<string> arguments) =>
        new("dotnet", [File, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>Runs a verb to its end.</summary>
    public static async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(Call(arguments)) ?? throw new InvalidOperationException("The service did not start.");
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}: {errors}{await output}");
    }
}
