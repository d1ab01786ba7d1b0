using System.Text;

namespace KpiService.Configuration.Sources;

/// <summary>Keys as .NET knows them (<c>jira:urls:0</c>) and as people read them (<c>jira.urls[0]</c>).</summary>
internal static class ConfigKey
{
    /// <summary>Stands for a colon inside a name (a label <c>type:bug</c>), which would split the key.</summary>
    private const char Colon = '\u001F';

    public static string Escape(string name) => name.Replace(':', Colon);

    public static string Unescape(string name) => name.Replace(Colon, ':');

    public static string Join(string parent, string name) => parent.Length == 0 ? name : $"{parent}:{name}";

    public static string[] Split(string key) => key.Split(':');

    public static bool IsWithin(string key, string parent) =>
        key.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && (key.Length == parent.Length || key[parent.Length] == ':');

    public static string Display(string key)
    {
        var text = new StringBuilder();
        foreach (var part in Split(key))
            text.Append(
                part.Length > 0 && part.All(char.IsAsciiDigit) && text.Length > 0 ? $"[{part}]"
                : text.Length == 0 ? part
                : $".{part}"
            );
        return Unescape(text.ToString());
    }

    /// <summary>The reverse of <see cref="Display"/>.</summary>
    public static string Parse(string display) =>
        display.Replace("[", ":", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', ':');
}
