using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace KpiService.Snapshot.Kept;

/// <summary>A file as memory: read without a copy of it.</summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly int length;

    /// <exception cref="IOException">It can't be read, or is too large.</exception>
    public MappedFile(string path)
    {
        var bytes = new FileInfo(path).Length;
        if (bytes is 0 or > int.MaxValue)
            throw new IOException($"{path} has {bytes} bytes.");
        length = (int)bytes;
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, bytes, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
    }

    public override Span<byte> GetSpan() => new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing)
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }
}
