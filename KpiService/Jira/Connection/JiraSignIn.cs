using KpiService.Jira.Mapping;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Connection;

/// <summary>
/// Finds out which Jira this is and whether it takes the credentials, through the gateway where the token is a scoped one.
/// </summary>
internal sealed class JiraSignIn(JiraConnection connection, string deployment)
{
    private static readonly JiraCall Server = new(AnswerShape.WithAny("deploymentType", "version"));
    private static readonly JiraCall Account = new(AnswerShape.WithAny("accountId", "key", "name"));
    private static readonly JiraCall Tenant = new JiraCall(AnswerShape.WithAny("cloudId")).AsOptional();

    public async Task<JiraServer> RunAsync(CancellationToken ct)
    {
        try
        {
            return await AskAsync(ct);
        }
        catch (JiraException refused) when (refused.Kind == JiraFailure.Unauthorized && !connection.ThroughGateway)
        {
            if (await CloudIdAsync(ct) is not { } cloudId)
                throw;
            connection.UseGateway(cloudId);
            if (await TryAskAsync(ct) is { } server)
                return server;
            connection.UseSite();
            throw;
        }
    }

    private async Task<JiraServer> AskAsync(CancellationToken ct)
    {
        var info = await connection.ReadAsync(api => api.ServerInfoAsync(Server, ct), JiraJson.Default.WireServerInfo, ct);
        connection.Version = IsCloud(info) ? 3 : 2;
        var me = await connection.ReadAsync(api => api.MyselfAsync(connection.Version, Account, ct), JiraJson.Default.WireUser, ct);
        return JiraMapper.ToServer(info, me, connection);
    }

    private bool IsCloud(WireServerInfo info) =>
        deployment.Equals("auto", StringComparison.OrdinalIgnoreCase) || deployment.Length == 0
            ? string.Equals(info.DeploymentType, "Cloud", StringComparison.OrdinalIgnoreCase)
            : deployment.Equals("cloud", StringComparison.OrdinalIgnoreCase);

    /// <returns>Null when the gateway refuses the token too: then it is simply wrong. A missing scope is another matter, and
    /// told.</returns>
    private async Task<JiraServer?> TryAskAsync(CancellationToken ct)
    {
        try
        {
            return await AskAsync(ct);
        }
        catch (JiraException refused) when (refused.Kind is JiraFailure.Unauthorized or JiraFailure.NotFound)
        {
            return null;
        }
    }

    /// <returns>Null when this is no Cloud site.</returns>
    private async Task<string?> CloudIdAsync(CancellationToken ct)
    {
        try
        {
            return (await connection.ReadAsync(api => api.TenantAsync(Tenant, ct), JiraJson.Default.WireTenant, ct)).CloudId;
        }
        catch (JiraException)
        {
            return null;
        }
    }
}
