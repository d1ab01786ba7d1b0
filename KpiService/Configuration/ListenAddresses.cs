using System.Net;

namespace KpiService.Configuration;

/// <summary>Where the service listens.</summary>
public static class ListenAddresses
{
    /// <param name="urls">From <c>--urls</c>, separated by semicolons; null: <c>dashboard.host</c> and <c>dashboard.port</c>.</param>
    /// <exception cref="ConfigurationException">An address is not http://host:port.</exception>
    public static IReadOnlyList<string> Of(string? urls, DashboardOptions dashboard)
    {
        if (string.IsNullOrWhiteSpace(urls))
        {
            var host = dashboard.Host.Contains(':', StringComparison.Ordinal) ? $"[{dashboard.Host.Trim('[', ']')}]" : dashboard.Host;
            return [$"http://{host}:{dashboard.Port}"];
        }

        var all = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (all.FirstOrDefault(u => !Uri.TryCreate(Named(u), UriKind.Absolute, out var uri) || uri.Scheme != "http") is { } wrong)
            throw new ConfigurationException(
                $"--urls: \"{wrong}\" is not an address such as http://127.0.0.1:8050 (https belongs to a proxy before the service)."
            );
        return all;
    }

    /// <summary>True when none but this machine can reach the address.</summary>
    public static bool IsLoopback(string url) =>
        !url.Contains('*', StringComparison.Ordinal) && !url.Contains('+', StringComparison.Ordinal) && new Uri(url).IsLoopback;

    /// <summary>The address under which this machine reaches the service.</summary>
    public static Uri LocalUrl(string? urls, DashboardOptions dashboard)
    {
        var uri = new Uri(Named(Of(urls, dashboard)[0]));
        var any =
            IPAddress.TryParse(uri.DnsSafeHost, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));
        return any || uri.Host == "any" ? new Uri($"http://127.0.0.1:{uri.Port}") : uri;
    }

    /// <summary>Host names of the addresses; "any" stands for all of the machine's.</summary>
    public static IReadOnlyList<string> Hosts(IEnumerable<string> urls) => [.. urls.Select(u => new Uri(Named(u)).Host)];

    private static string Named(string url) =>
        url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal);
}
