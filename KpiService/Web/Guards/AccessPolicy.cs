using System.Security.Cryptography;
using System.Text;

namespace KpiService.Web.Guards;

/// <summary>Who may ask.</summary>
/// <param name="apiKey">Key that every API call must carry; empty: none.</param>
/// <param name="hosts">Names, beside loopback and addresses, under which the service answers.</param>
public sealed class AccessPolicy(string apiKey, IReadOnlyList<string> hosts)
{
    private readonly byte[] keyHash = SHA256.HashData(Encoding.UTF8.GetBytes(apiKey));

    public bool KeyRequired { get; } = apiKey.Length > 0;

    /// <summary>Names under which the service answers.</summary>
    public IReadOnlyList<string> Hosts { get; } = hosts;

    /// <summary>
    /// What the session cookie holds: derived from the key, so that a new key ends all sessions and the key itself never lies in a browser.
    /// </summary>
    public string SessionToken { get; } =
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(apiKey), "kpi-service session"u8));

    /// <summary>Cookies don't know ports: the name keeps two services on one host apart.</summary>
    public string SessionCookie => "kpi_session_" + Convert.ToHexStringLower(SHA256.HashData(keyHash).AsSpan(0, 4));

    public bool IsKey(string? candidate) => Same(keyHash, candidate);

    public bool IsSession(string? candidate) => Same(SHA256.HashData(Encoding.UTF8.GetBytes(SessionToken)), candidate);

    // Hashes have one length, so that the time taken tells nothing of the key.
    private static bool Same(byte[] hash, string? candidate) =>
        candidate is not null && CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(candidate)));
}
