using System.Collections;
using System.Reflection;
using KpiService.Snapshot;

namespace KpiService.Tests.Snapshot;

/// <summary>Compares snapshots field by field, down to every number.</summary>
internal static class SnapshotDifference
{
    /// <summary>What is told when first asked for.</summary>
    private static readonly string[] Remembered = ["directory", "workflow"];

    /// <returns>The first difference; null: there is none.</returns>
    public static string? Of(DataSnapshot a, DataSnapshot b) => Of(a, b, "");

    private static string? Of(object? a, object? b, string path)
    {
        if (a is null || b is null)
            return a is null && b is null ? null : $"{path}: {a ?? "null"} and {b ?? "null"}";
        if (a is IReadOnlySet<int> set && b is IReadOnlySet<int> other)
            return set.SetEquals(other) ? null : $"{path}: {string.Join(' ', set)} and {string.Join(' ', other)}";
        if (a is IDictionary map && b is IDictionary second)
            return OfLists(Entries(map), Entries(second), path);
        if (IsSimple(a.GetType()))
            return a.Equals(b) ? null : $"{path}: {a} and {b}";
        return a is IEnumerable list && b is IEnumerable more
            ? OfLists([.. list.Cast<object?>()], [.. more.Cast<object?>()], path)
            : Fields(a.GetType())
                .Select(f => Of(f.GetValue(a), f.GetValue(b), $"{path}.{f.Name.Replace(">k__BackingField", "").TrimStart('<')}"))
                .FirstOrDefault(d => d is not null);
    }

    private static string? OfLists(List<object?> a, List<object?> b, string path) =>
        a.Count != b.Count
            ? $"{path}: {a.Count} and {b.Count}"
            : a.Zip(b).Select((pair, k) => Of(pair.First, pair.Second, $"{path}[{k}]")).FirstOrDefault(d => d is not null);

    private static List<object?> Entries(IDictionary map) =>
        [.. map.Keys.Cast<object>().OrderBy(k => k.ToString(), StringComparer.Ordinal).Select(k => (object?)(k, map[k]))];

    private static bool IsSimple(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || (type.IsValueType && Fields(type).All(f => IsSimple(f.FieldType)));

    private static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(f => !Remembered.Contains(f.Name));
}
