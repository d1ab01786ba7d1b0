using System.IO.Compression;
using KpiService.Api.Documentation;
using KpiService.Api.Evidence;
using KpiService.Api.Pages;
using KpiService.Api.Prometheus;
using KpiService.Api.Sprints;
using KpiService.Api.Syncing;
using KpiService.Configuration;
using KpiService.Http;
using KpiService.Kpis;
using Microsoft.AspNetCore.ResponseCompression;

namespace KpiService.Api;

/// <summary>Registers what the API needs beside the modules it answers from.</summary>
public static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services, ApiSettings settings)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.AddProblemDetails();
        services.AddResponseCompression();
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddApiDocument();
        services.AddSingleton(settings);
        services.AddSingleton(s => Access(s.GetRequiredService<KpiServiceOptions>(), settings));
        services.AddSingleton<DataQueryReader>();
        services.AddSingleton<SnapshotReader>();
        services.AddSingleton<IssueTexts>();
        services.AddSingleton<EvidenceReader>();
        services.AddSingleton<SprintReader>();
        services.AddSingleton<PageReader>();
        services.AddSingleton<MonthlyReport>();
        services.AddSingleton<GaugeReader>();
        services.AddSingleton<StatsReader>();
        services.AddSingleton<SyncStatusReader>();
        services.AddSingleton<AnswerWarmer>();
        services.AddHostedService<SyncWatcher>();
        return services;
    }

    private static AccessPolicy Access(KpiServiceOptions options, ApiSettings settings) =>
        new(options.Security.ApiKey, [options.Dashboard.Host, .. settings.Hosts]);
}
