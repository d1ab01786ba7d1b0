using Microsoft.Extensions.Caching.Memory;

namespace KpiService.Web;

/// <summary>
/// Answers by address, as they were sent, until the data, the minute or the state they show has changed; a bound in bytes holds the
/// memory, and each is compressed once for each encoding.
/// </summary>
public sealed class AnswerCache : IDisposable
{
    /// <summary>Bytes of all answers together; the least used go first.</summary>
    private const long MostBytes = 24 * 1024 * 1024;
    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostBytes, CompactionPercentage = 0.25 });
    private string? version;

    /// <summary>Null: it was not asked before, or not lately.</summary>
    internal KeptAnswer? Find(string address) => answers.Get<KeptAnswer>(address);

    /// <summary>Keeps an answer. Those of older data are let go: they can't be asked for any more.</summary>
    internal void Keep(string address, KeptAnswer answer)
    {
        if (Interlocked.Exchange(ref version, answer.Tag.DataVersion) != answer.Tag.DataVersion)
            answers.Clear();
        answers.Set(address, answer, new MemoryCacheEntryOptions { Size = answer.Plain.Length * 2L });
    }

    public void Dispose() => answers.Dispose();
}
