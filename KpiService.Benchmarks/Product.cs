using System.Diagnostics;

namespace KpiService.Benchmarks;

/// <summary>The product in a process of its own.</summary>
internal static class Product
{
    /// <summary>As it was built beside this program.</summary>
    public static readonly string Built = Path.Combine(AppContext.BaseDirectory, "KpiService.dll");

    /// <param name="program">KpiService.dll, as it was built or published.</param>
    public static ProcessStartInfo Call(string program, IEnumerable<string> arguments) =>
        new("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>Runs a verb to its end.</summary>
    public static async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(Call(Built, arguments)) ?? throw new InvalidOperationException("The service did not start.");
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}: {errors}{await output}");
    }
}
