namespace KpiService.Configuration;

/// <summary>
/// Which resolutions mean that nothing was delivered, by <see cref="WorkflowOptions.NotDelivered"/>. Case and curled apostrophes don't
/// matter.
/// </summary>
public sealed class NotDelivered(WorkflowOptions options)
{
    private static readonly string[] Default = ["Won't Do", "Won't Fix", "Duplicate", "Cannot Reproduce", "Declined"];

    private readonly HashSet<string> names = (options.NotDelivered.Count > 0 ? options.NotDelivered : Default)
        .Select(Plain)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public bool Includes(string resolution) => names.Contains(Plain(resolution));

    private static string Plain(string name) => name.Trim().Replace('’', '\'');
}
