using KpiService.Tests.Testing.Drivers;
using Microsoft.Playwright;

namespace KpiService.Tests.EndToEnd;

/// <summary>A browser on the demo that collects what must not happen: console errors, exceptions, requests to other origins.</summary>
internal sealed class PageVisit : IAsyncDisposable
{
    private readonly IAsyncDisposable server;
    private readonly string address;
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private PageVisit(IAsyncDisposable server, string address, IPlaywright playwright, IBrowser browser, IPage page)
    {
        (this.server, this.address, this.playwright, this.browser, Page) = (server, address, playwright, browser, page);
        Complaints = Listen(page, address);
    }

    public IPage Page { get; }

    /// <summary>Empty when all is well.</summary>
    public IReadOnlyList<string> Complaints { get; }

    /// <summary>On a demo of its own.</summary>
    public static async Task<PageVisit> StartAsync()
    {
        var server = await DemoServer.StartAsync();
        return await StartAsync(server, server.Address);
    }

    /// <param name="server">Ends with the visit.</param>
    public static async Task<PageVisit> StartAsync(IAsyncDisposable server, string address, BrowserNewPageOptions? options = null)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Browser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(
            options
                ?? new()
                {
                    ViewportSize = new() { Width = 1440, Height = 1000 },
                }
        );
        return new PageVisit(server, address, playwright, browser, page);
    }

    /// <summary>On the stored world, which stands still.</summary>
    public static async Task<PageVisit> StartAsync(KpiServiceFactory server) => await StartAsync(server, server.Address);

    public Task GoToAsync(string path) => Page.GotoAsync(address + path);

    /// <summary>Waits until the page has its answer.</summary>
    public async Task IsThereAsync()
    {
        await Assertions.Expect(Page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0);
    }

    /// <summary>Fails unless the charts of the page are drawn: a canvas that nobody painted is blank.</summary>
    public Task ChartsAreDrawnAsync(int least) =>
        Page.WaitForFunctionAsync(
            """
            least => [...document.querySelectorAll('canvas')].filter(canvas => {
                const blank = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
                return canvas.toDataURL() !== blank.toDataURL();
            }).length >= least
            """,
            least
        );

    public static List<string> Listen(IPage page, string address)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"exception: {error}");
        page.Request += (_, request) =>
        {
            if (!IsOwn(request.Url, address))
                complaints.Add($"left the origin: {request.Url}");
        };
        return complaints;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await server.DisposeAsync();
    }

    private static bool IsOwn(string url, string address) =>
        url.StartsWith(address + "/", StringComparison.Ordinal)
        || url.StartsWith("data:", StringComparison.Ordinal)
        || url.StartsWith("blob:", StringComparison.Ordinal);
}
