using System.Buffers;
using System.Security.Cryptography;

namespace KpiService.Snapshot.Kept;

/// <summary>Writes a file piece by piece, so that no more of it lies in memory than its longest column, and its hash at the end.</summary>
internal sealed class HashedFileWriter(string path) : IBufferWriter<byte>, IDisposable
{
    private const int LeastBytes = 64 * 1024;
    private readonly FileStream file = new(path, Options());
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[LeastBytes];

    public void Advance(int count)
    {
        hash.AppendData(buffer, 0, count);
        file.Write(buffer, 0, count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (buffer.Length < sizeHint)
            buffer = GC.AllocateUninitializedArray<byte>(sizeHint);
        return buffer;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Writes the hash, and waits until the disk has all.</summary>
    public void End()
    {
        file.Write(hash.GetHashAndReset());
        file.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        hash.Dispose();
        file.Dispose();
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
