using System.IO.Compression;
using KpiService.Storage;
using KpiService.Tests.Testing.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Tests.Web;

public sealed class KeptAnswersTests
{
    private const string Question = "/api/kpis?days=90";

    [Fact]
    public async Task The_same_question_gets_the_same_bytes_in_whatever_encoding()
    {
        await using var service = await KpiServiceFactory.StartAsync();
        var first = await service.Client.GetByteArrayAsync(Question);

        var again = await service.Client.GetByteArrayAsync(Question);
        var brotli = await AskAsync(service, "br");
        var gzip = await AskAsync(service, "gzip");

        Assert.Equal(first, again);
        Assert.Equal(first, await UnpackAsync(new BrotliStream(brotli, CompressionMode.Decompress)));
        Assert.Equal(first, await UnpackAsync(new GZipStream(gzip, CompressionMode.Decompress)));
    }

    [Fact]
    public async Task A_minute_later_it_is_asked_anew()
    {
        await using var service = await KpiServiceFactory.StartAsync();
        var first = await service.GetAsync(Question);
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        var later = await service.GetAsync(Question);

        Assert.NotEqual(first.GetProperty("generatedAt").GetString(), later.GetProperty("generatedAt").GetString());
    }

    [Fact]
    public async Task Of_new_data_nothing_old_is_told()
    {
        await using var service = await KpiServiceFactory.StartAsync();
        var first = await service.GetAsync(Question);
        await using (var context = service.Services.GetRequiredService<KpiDatabase>().CreateContext())
            await context.Meta.Where(m => m.Name == MetaNames.DataVersion).ExecuteUpdateAsync(m => m.SetProperty(r => r.Value, "8-test"));
        service.Services.GetRequiredService<KpiService.Snapshot.SnapshotStore>().Invalidate();

        var later = await service.GetAsync(Question);

        Assert.Equal("7-test", first.GetProperty("dataVersion").GetString());
        Assert.Equal("8-test", later.GetProperty("dataVersion").GetString());
    }

    private static async Task<Stream> AskAsync(KpiServiceFactory service, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Question);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        var answer = await service.Client.SendAsync(request);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        return await answer.Content.ReadAsStreamAsync();
    }

    private static async Task<byte[]> UnpackAsync(Stream packed)
    {
        using var plain = new MemoryStream();
        await packed.CopyToAsync(plain);
        return plain.ToArray();
    }
}
