using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiService.Api;
using KpiService.Configuration;
using KpiService.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Tests.Contract;

/// <summary>
/// The dashboard's types against real answers: each is kept as TypeScript that the compiler holds against the type the dashboard reads.
/// A missing, renamed or unread field fails <c>npm run check</c>; an answer that has changed fails here.
/// </summary>
public sealed partial class ContractTests
{
    private const string Renew = "RENEW_CONTRACT";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Folder = Repository.File("wwwroot-src/test/contract");

    [Fact]
    public async Task The_dashboard_is_compiled_against_the_answers_of_today()
    {
        await using var service = await KpiServiceFactory.StartAsync();
        var files = new Dictionary<string, string>();
        foreach (var answer in ContractedAnswers.All)
            files[$"{answer.Name}.ts"] = TypeScript(answer, await service.GetAsync(answer.Path));
        files["catalogue.ts"] = TypeScript(ContractedAnswers.Catalogue, Catalogue(service));
        if (Environment.GetEnvironmentVariable(Renew) is not null)
            Write(files);

        var differing = files.Where(f => Read(f.Key) != f.Value).Select(f => f.Key)
            .Concat(Directory.GetFiles(Folder, "*.ts").Select(f => Path.GetFileName(f)).Except(files.Keys)).Order();

        Assert.True(!differing.Any(), $"Answers have changed: {string.Join(", ", differing)}. Renew them with '{Renew}=1 dotnet test --filter ContractTests', then see what 'npm run check' says in wwwroot-src.");
    }

    private static JsonElement Catalogue(KpiServiceFactory service) =>
        JsonSerializer.SerializeToElement(DashboardCatalogue.Of(service.Services.GetRequiredService<KpiServiceOptions>()), JsonSerializerOptions.Web);

    private static void Write(Dictionary<string, string> files)
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Folder, "*.ts"))
            File.Delete(file);
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(Folder, name), text);
    }

    private static string? Read(string name) => Path.Combine(Folder, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null;

    private static string TypeScript(ContractedAnswer answer, JsonElement json) =>
        $"""
        import type {"{"} {answer.Type} {"}"} from "{answer.Module}";

        /** {answer.Path} */
        export const {JsonNamingPolicy.CamelCase.ConvertName(Words().Replace(answer.Name, w => w.Groups[1].Value.ToUpperInvariant()))} = {Stable(JsonSerializer.Serialize(json, Readable))} satisfies {answer.Type};

        """;

    /// <summary>Without what is of this machine and this run.</summary>
    private static string Stable(string json) => SizeOfDatabase().Replace(TemporaryFolder().Replace(json, "\"data/kpi.db\""), "\"sizeBytes\": 262144");

    [GeneratedRegex("-([a-z0-9])")]
    private static partial Regex Words();

    [GeneratedRegex("\"[^\"\n]*kpi-api-[^\"\n]*kpi\\.db\"")]
    private static partial Regex TemporaryFolder();

    [GeneratedRegex("\"sizeBytes\": [0-9]+")]
    private static partial Regex SizeOfDatabase();
}
