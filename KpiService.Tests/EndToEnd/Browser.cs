using Microsoft.Playwright;

namespace KpiService.Tests.EndToEnd;

/// <summary>A chromium that asks nobody but the page it is given.</summary>
internal static class Browser
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where it is: <c>CHROMIUM_PATH</c>, else where distributions put it; null: nowhere.</summary>
    public static string? Path { get; } = Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM_PATH")).FirstOrDefault(File.Exists);

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath =
                    Path ?? throw new InvalidOperationException("There is no chromium: install the package chromium or set CHROMIUM_PATH."),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
            }
        );
}

/// <summary>A test that needs a browser: skipped where there is none, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "There is no chromium here: install the package chromium or set CHROMIUM_PATH.";
    }
}
