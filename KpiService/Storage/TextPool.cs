using System.Text;

namespace KpiService.Storage;

/// <summary>Gives equal texts as one object, found by their bytes.</summary>
internal sealed class TextPool
{
    /// <summary>Longer texts are rarely met twice.</summary>
    private const int Longest = 256;
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly char[] buffer = new char[Longest];

    public TextPool() => lookup = texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="utf8">The text as SQLite has it.</param>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return Encoding.UTF8.GetString(utf8);
        var chars = buffer.AsSpan(0, Encoding.UTF8.GetChars(utf8, buffer));
        if (lookup.TryGetValue(chars, out var known))
            return known;
        var text = chars.ToString();
        texts.Add(text);
        return text;
    }
}
