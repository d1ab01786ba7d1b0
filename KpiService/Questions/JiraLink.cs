using KpiService.Snapshot;

namespace KpiService.Questions;

/// <summary>Links into Jira.</summary>
internal static class JiraLink
{
    /// <summary>Null unless it is a web address: nothing else may become a link.</summary>
    public static string? Of(DataSnapshot data, int issue)
    {
        var url = data.Url(issue);
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? url
            : null;
    }
}
