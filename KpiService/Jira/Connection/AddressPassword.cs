using System.Text.RegularExpressions;

namespace KpiService.Jira.Connection;

/// <summary>User and password in an address: .NET names a proxy with them, and messages end up in logs, runs and answers.</summary>
internal static partial class AddressPassword
{
    public static bool IsIn(string text) => BeforeHost().IsMatch(text);

    public static string Hide(string text) => BeforeHost().Replace(text, "://***@");

    [GeneratedRegex(@"://[^/@\s]+@")]
    private static partial Regex BeforeHost();
}
