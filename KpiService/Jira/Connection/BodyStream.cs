using System.Buffers;
using System.IO.Pipelines;

namespace KpiService.Jira.Connection;

/// <summary>An answer's body, which can be read again; its memory goes back to the pool when it is disposed.</summary>
internal sealed class BodyStream(PipeReader owner, ReadOnlySequence<byte> body) : Stream
{
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => body.Length;

    public override long Position
    {
        get => position;
        set => position = Math.Clamp(value, 0, body.Length);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var part = body.Slice(position, Math.Min(buffer.Length, body.Length - position));
        part.CopyTo(buffer);
        position += part.Length;
        return (int)part.Length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => position + offset,
            _ => body.Length + offset,
        };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            owner.Complete();
        base.Dispose(disposing);
    }
}
