using System.Net;

namespace KpiService.Web.Guards;

/// <summary>
/// Answers only under names of its own. A foreign page whose name has been pointed at this address (DNS rebinding) is
/// refused: loopback names, addresses and the configured names pass, any name where a key is required.
/// </summary>
internal static class HostGuard
{
    public static IApplicationBuilder UseHostGuard(this IApplicationBuilder app, AccessPolicy policy) =>
        app.Use(
            (context, next) =>
                policy.KeyRequired || IsOwn(context.Request.Host.Host, policy.Hosts)
                    ? next(context)
                    : Problems
                        .Of(
                            StatusCodes.Status421MisdirectedRequest,
                            "Unknown host name",
                            $"This service does not answer under the name '{context.Request.Host.Host}'. Use http://127.0.0.1 with its "
                                + "port, "
                                + "or set dashboard.host to that name, or set security.api_key."
                        )
                        .ExecuteAsync(context)
        );

    internal static bool IsOwn(string host, IReadOnlyList<string> names) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _)
        || names.Contains(host, StringComparer.OrdinalIgnoreCase);
}
