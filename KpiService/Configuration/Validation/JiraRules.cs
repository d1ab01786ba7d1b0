using System.Net;

namespace KpiService.Configuration.Validation;

internal static class JiraRules
{
    public static void Check(JiraOptions jira, Findings findings)
    {
        foreach (var (i, url) in jira.Urls.Index())
            Url(findings, $"jira.urls[{i}]", url, jira.Token);
        TokenExpires(findings, "jira.token_expires", jira.TokenExpires);
        foreach (var (i, instance) in jira.Instances.Index())
            Instance(findings, $"jira.instances[{i}]", instance);
        Expect.Unique(findings, "jira.instances", jira.Instances.Select(i => i.Name), "name");
    }

    private static void Instance(Findings findings, string key, InstanceOptions instance)
    {
        if (instance.Name.Any(" :,;\"'".Contains))
            findings.Error(
                $"{key}.name",
                $"\"{instance.Name}\" must be one word without : , ; and quotes, since keys are written name:KEY"
            );
        if (instance.Url.Length > 0)
            Url(findings, $"{key}.url", instance.Url, instance.Token);
        Expect.OneOf(findings, $"{key}.deployment", instance.Deployment, "auto", "cloud", "datacenter");
        TokenExpires(findings, $"{key}.token_expires", instance.TokenExpires);
        Expect.NoBlanks(findings, $"{key}.projects", instance.Projects);
    }

    private static void TokenExpires(Findings findings, string key, string date)
    {
        if (date.Length > 0)
            Expect.Date(findings, key, date);
    }

    private static void Url(Findings findings, string key, string url, string token)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            findings.Error(key, $"\"{url}\" is not an absolute http or https address such as https://acme.atlassian.net");
        else if (uri.UserInfo.Length > 0)
            findings.Error(key, "must not contain a user or password; use email and token");
        else if (uri.Scheme == "http" && token.Length > 0 && !IsLoopback(uri))
            findings.Warn(key, $"{url} is not encrypted: the token travels in the clear; use https");
    }

    private static bool IsLoopback(Uri uri) =>
        uri.IsLoopback || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));
}
