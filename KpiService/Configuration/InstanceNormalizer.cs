using System.Net;

namespace KpiService.Configuration;

/// <summary>Leaves in <c>jira.instances</c> exactly the Jiras that can be asked: short form expanded, the unconfigured left out.</summary>
internal static class InstanceNormalizer
{
    public static void Normalize(KpiServiceOptions options, Findings findings)
    {
        var instances = options.Jira.Instances;
        for (var i = instances.Count - 1; i >= 0; i--)
            KeepIfConfigured(instances, i, findings);
        if (options.Jira.Urls.Count > 0 && options.Jira.Token.Length == 0)
            findings.Warn("jira.token", $"is not set, so {string.Join(", ", options.Jira.Urls)} is not synced; set JIRA_API_TOKEN");
        else
            AddShortForm(options.Jira, instances);
        foreach (var instance in instances.Where(i => i.Name.Length == 0))
            instance.Name = UniqueName(instance.Url, instances);
    }

    private static void KeepIfConfigured(IList<InstanceOptions> instances, int i, Findings findings)
    {
        var instance = instances[i];
        instance.Url = instance.Url.TrimEnd('/');
        var missing =
            instance.Url.Length == 0 ? "url"
            : instance.Token.Length == 0 ? "token"
            : null;
        if (missing is null)
            return;
        findings.Warn(
            $"jira.instances[{i}].{missing}",
            $"is not set, so this Jira is not synced; the environment variable is jira__instances__{i}__{missing}"
        );
        instances.RemoveAt(i);
    }

    private static void AddShortForm(JiraOptions jira, IList<InstanceOptions> instances)
    {
        var urls = jira.Urls.Select(u => u.TrimEnd('/')).Distinct(StringComparer.OrdinalIgnoreCase);
        foreach (var url in urls.Where(u => !instances.Any(i => i.Url.Equals(u, StringComparison.OrdinalIgnoreCase))).ToList())
            instances.Add(
                new InstanceOptions
                {
                    Url = url,
                    Email = jira.Email,
                    Token = jira.Token,
                    TokenExpires = jira.TokenExpires,
                }
            );
    }

    /// <summary>The host's first label (<c>acme</c> of acme.atlassian.net; <c>jira</c> for an address), numbered where taken.</summary>
    private static string UniqueName(string url, IList<InstanceOptions> instances)
    {
        var host = new Uri(url).DnsSafeHost;
        var label = IPAddress.TryParse(host, out _) ? "jira" : host.Split('.')[0];
        var taken = instances.Select(i => i.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, instances.Count + 1).Select(n => n == 1 ? label : $"{label}-{n}").First(n => !taken.Contains(n));
    }
}
