using System.Security.Cryptography;
using System.Text.Json;
using KpiService.Configuration;
using KpiService.Storage;
using MemoryPack;

namespace KpiService.Snapshot.Kept;

/// <summary>What a kept snapshot was made of and by; any other question has to build its own.</summary>
/// <param name="Build">The program: another one may cut its columns otherwise.</param>
/// <param name="Options">What the configuration says of the workflow and of labels.</param>
[MemoryPackable]
internal sealed partial record SnapshotMark(string Build, string Options)
{
    public static SnapshotMark Of(KpiServiceOptions options) =>
        new(
            typeof(SnapshotMark).Module.ModuleVersionId.ToString(),
            JsonSerializer.Serialize(options.Workflow) + JsonSerializer.Serialize(options.Labels)
        );
}

/// <summary>
/// The last snapshot in a file beside the database, so that a start doesn't build it anew. All of it is derived: a file that is missing,
/// cut off, changed or of something else is passed over, and whoever deletes it loses nothing.
/// </summary>
internal sealed class SnapshotFile(KpiDatabase database, KpiServiceOptions options)
{
    /// <summary>The head: length of the mark in bytes. The hash of all that stands before it ends the file.</summary>
    private const int HeadBytes = sizeof(int);
    private DataSnapshot? held;

    public string Path => database.SnapshotPath;

    /// <summary>Whether it was read from here or written here.</summary>
    public bool Holds(DataSnapshot snapshot) => ReferenceEquals(held, snapshot);

    /// <summary>The snapshot that was kept last, of whichever data version; null: there is none that can be used.</summary>
    public DataSnapshot? Read()
    {
        try
        {
            if (!File.Exists(Path))
                return null;
            using var file = new MappedFile(Path);
            return held = Read(file.GetSpan(), SnapshotMark.Of(options));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or MemoryPackSerializationException)
        {
            return null;
        }
    }

    /// <summary>Keeps a snapshot instead of the one before.</summary>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public void Write(DataSnapshot snapshot)
    {
        var part = $"{Path}.{Environment.ProcessId}.part";
        try
        {
            using (var writer = new HashedFileWriter(part))
            {
                var mark = MemoryPackSerializer.Serialize(SnapshotMark.Of(options));
                BitConverter.TryWriteBytes(writer.GetSpan(HeadBytes), mark.Length);
                writer.Advance(HeadBytes);
                mark.CopyTo(writer.GetSpan(mark.Length));
                writer.Advance(mark.Length);
                MemoryPackSerializer.Serialize(writer, snapshot);
                writer.End();
            }

            File.Move(part, Path, overwrite: true);
            held = snapshot;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static DataSnapshot? Read(ReadOnlySpan<byte> file, SnapshotMark wanted)
    {
        var content = file.Length - SHA256.HashSizeInBytes;
        if (content < HeadBytes || BitConverter.ToInt32(file) is var length && (length < 0 || length > content - HeadBytes))
            return null;
        if (MemoryPackSerializer.Deserialize<SnapshotMark>(file.Slice(HeadBytes, length)) != wanted)
            return null;
        return SHA256.HashData(file[..content]).AsSpan().SequenceEqual(file[content..])
            ? MemoryPackSerializer.Deserialize<DataSnapshot>(file[(HeadBytes + length)..content])
            : null;
    }
}
