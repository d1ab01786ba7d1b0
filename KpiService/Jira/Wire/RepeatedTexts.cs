using System.Text.Json;

namespace KpiService.Jira.Wire;

/// <summary>
/// Reads short texts without making the same one again and again: histories name the same fields, statuses and ids a million times.
/// The texts read last are kept, one a slot; threads may use it at the same time.
/// </summary>
internal static class RepeatedTexts
{
    private const int Slots = 4096;
    private const int LongestBytes = 40;

    private static readonly string?[] Kept = new string?[Slots];

    /// <summary>The text the reader stands on.</summary>
    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueSpan.Length > LongestBytes)
            return reader.GetString();
        var hash = default(HashCode);
        hash.AddBytes(reader.ValueSpan);
        ref var kept = ref Kept[(uint)hash.ToHashCode() % Slots];
        return kept is { } known && reader.ValueTextEquals(known) ? known : kept = reader.GetString();
    }
}
