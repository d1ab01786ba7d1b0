using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiService.Configuration;
using KpiService.Features;
using KpiService.Tests.Testing;
using KpiService.Tests.Testing.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Tests.Contract;

/// <summary>
/// The dashboard's types against real answers: each is kept as TypeScript that the compiler holds against the type the dashboard reads.
/// A missing, renamed or unread field fails <c>npm run check</c>; an answer that has changed fails here. The
/// API document shows some of them.
/// </summary>
public sealed partial class ContractTests
{
    private const string Renew = "RENEW_CONTRACT";
    private const string Contract = "wwwroot-src/test/contract";
    private const string Examples = "KpiService/Web/Examples";
    private const string Summary = "\"Second story\"";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task Dashboard_and_document_are_made_for_the_answers_of_today()
    {
        var files = await FilesAsync();
        if (Environment.GetEnvironmentVariable(Renew) is not null)
            Write(files);

        var differing = files.Where(f => Read(f.Key) != f.Value).Select(f => f.Key).Concat(Stored().Except(files.Keys)).Order().ToList();

        Assert.True(
            differing.Count == 0,
            $"Answers have changed: {string.Join(", ", differing)}. Renew them with '{Renew}=1 dotnet test --filter ContractTests', "
                + "then see what 'npm run check' in wwwroot-src says of the dashboard."
        );
    }

    /// <summary>What is to be stored, by path.</summary>
    private static async Task<Dictionary<string, string>> FilesAsync()
    {
        await using var service = await KpiServiceFactory.StartAsync();
        var catalogue = DashboardCatalogue.Of(service.Services.GetRequiredService<KpiServiceOptions>());
        var files = new Dictionary<string, string>
        {
            [$"{Contract}/catalogue.ts"] = TypeScript(
                ContractedAnswers.Catalogue,
                JsonSerializer.SerializeToElement(catalogue, JsonSerializerOptions.Web)
            ),
        };
        foreach (var answer in ContractedAnswers.All)
        {
            var json = await service.GetAsync(answer.Path);
            files[$"{Contract}/{answer.Name}.ts"] = TypeScript(answer, json);
            if (ContractedAnswers.Examples.Contains(answer.Name))
                files[$"{Examples}/{answer.Name}.json"] = Example(json);
        }
        foreach (var (file, path) in ContractedAnswers.OnlyExamples)
        {
            files[$"{Examples}/{file}"] = file.EndsWith(".csv", StringComparison.Ordinal)
                ? Example(await service.Client.GetStringAsync(path))
                : Example(await service.GetAsync(path));
        }
        return files;
    }

    private static void Write(Dictionary<string, string> files)
    {
        Directory.CreateDirectory(Repository.File(Contract));
        foreach (var path in Stored())
            File.Delete(Repository.File(path));
        foreach (var (path, text) in files)
            File.WriteAllText(Repository.File(path), text);
    }

    private static string? Read(string path) => File.Exists(Repository.File(path)) ? File.ReadAllText(Repository.File(path)) : null;

    private static List<string> Stored() => [.. Files(Contract, "*.ts"), .. Files(Examples, "*")];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Repository.File(folder), pattern).Select(f => $"{folder}/{Path.GetFileName(f)}");

    private static string TypeScript(ContractedAnswer answer, JsonElement json) =>
        $$"""
            import type { {{answer.Type}} } from "{{answer.Module}}";

            /** {{answer.Path}} */
            export const {{Words().Replace(answer.Name, w => w.Groups[1].Value.ToUpperInvariant())}} = {{Stable(
                json
            )}} satisfies {{answer.Type}};

            """;

    /// <summary>Short enough to be read: of each list the first two. The summary that tries spreadsheets is no example.</summary>
    private static string Example(JsonElement json) =>
        Formula().Replace(Stable(Shortened(JsonNode.Parse(json.GetRawText()))), Summary) + "\n";

    /// <summary>The columns and the last two rows: early periods are empty.</summary>
    private static string Example(string csv)
    {
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return Formula().Replace(string.Concat(lines.Take(1).Concat(lines.Skip(1).TakeLast(2)).Select(line => $"{line}\n")), Summary);
    }

    private static JsonNode? Shortened(JsonNode? node) =>
        node switch
        {
            JsonArray list => new JsonArray([.. list.Take(2).Select(Shortened)]),
            JsonObject fields => new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, Shortened(f.Value)))),
            _ => node?.DeepClone(),
        };

    /// <summary>Figures in a line, and without what is of this machine and this run.</summary>
    private static string Stable<T>(T json)
    {
        var text = FiguresInLines().Replace(JsonSerializer.Serialize(json, Readable), list => Space().Replace(list.Value, " "));
        return SizeOfDatabase().Replace(TemporaryFolder().Replace(text, "\"data/kpi.db\""), "\"sizeBytes\": 262144");
    }

    [GeneratedRegex("\\[[0-9.,eE+\\s-]*(?:null[0-9.,eE+\\s-]*)*\\]")]
    private static partial Regex FiguresInLines();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();

    [GeneratedRegex("\"'?=HYPERLINK[^\n]*\"")]
    private static partial Regex Formula();

    [GeneratedRegex("-([a-z0-9])")]
    private static partial Regex Words();

    [GeneratedRegex("\"[^\"\n]*kpi-api-[^\"\n]*kpi\\.db\"")]
    private static partial Regex TemporaryFolder();

    [GeneratedRegex("\"sizeBytes\": [0-9]+")]
    private static partial Regex SizeOfDatabase();
}
