using System.IO.Compression;
using KpiService.Configuration;
using KpiService.Features.Data;
using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Features.Prometheus;
using KpiService.Features.Report;
using KpiService.Features.Syncing;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using KpiService.Web.Guards;
using Microsoft.AspNetCore.ResponseCompression;

namespace KpiService.Features;

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
        services.AddSingleton<QueryBinder>();
        services.AddSingleton<IssueTexts>();
        services.AddSingleton<EvidenceReader>();
        services.AddSingleton<PageFramer>();
        services.AddSingleton<MonthlyReport>();
        services.AddSingleton<GaugeReader>();
        services.AddSingleton<StatsReader>();
        services.AddSingleton<SyncStatusReader>();
        services.AddSingleton<RequestsInFlight>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<AnswerWarmer>();
        services.AddSingleton<IdleMemory>();
        services.AddHostedService<SyncWatcher>();
        return services;
    }

    private static AccessPolicy Access(KpiServiceOptions options, ApiSettings settings) =>
        new(options.Security.ApiKey, [options.Dashboard.Host, .. settings.Hosts]);
}
