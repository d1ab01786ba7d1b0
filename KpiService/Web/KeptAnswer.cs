using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace KpiService.Web;

/// <summary>An answer as it is sent, again and again.</summary>
/// <param name="Tag">What it holds for.</param>
/// <param name="Plain">Its JSON.</param>
/// <param name="MarkNow">Reads the state that its tag has a mark of.</param>
internal sealed record KeptAnswer(AnswerTag Tag, byte[] Plain, Func<HttpContext, ValueTask<string>> MarkNow) : IResult
{
    /// <summary>Below it the headers outweigh what is saved.</summary>
    private const int LeastToCompress = 1024;

    private byte[]? brotli;
    private byte[]? gzip;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (bytes, encoding) = For(httpContext.Request);
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    private (byte[] Bytes, string? Encoding) For(HttpRequest request)
    {
        if (Plain.Length < LeastToCompress)
            return (Plain, null);
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is null or > 0).Select(e => e.Value.Value).ToList();
        if (accepted.Contains("br"))
            return (brotli ??= Compress(stream => new BrotliStream(stream, CompressionLevel.Fastest)), "br");
        return accepted.Contains("gzip")
            ? (gzip ??= Compress(stream => new GZipStream(stream, CompressionLevel.Fastest)), "gzip")
            : (Plain, null);
    }

    private byte[] Compress(Func<Stream, Stream> compressor)
    {
        using var bytes = new MemoryStream(Plain.Length / 4);
        using (var stream = compressor(bytes))
            stream.Write(Plain);
        return bytes.ToArray();
    }
}
