using System.Net;
using KpiService.Sample;

namespace KpiService.Tests.Documentation;

/// <summary>A newcomer pastes what the documents say, in their order, into a clone whose configuration is filled in as they say.</summary>
public sealed class DocumentedCommandTests
{
    private const string Readme = "README.md";
    private const string Sync = "dotnet run --project KpiService -- sync --full";
    private static readonly SampleOptions World = new(Projects: 4, Issues: 60, Seed: 7);

    [Fact]
    public void The_documents_have_commands()
    {
        Assert.Contains("dotnet run --project KpiService -- check", DocumentedCommands.In(Readme));
        Assert.Contains("dotnet run --project KpiService -- sync --stats", DocumentedCommands.In("docs/moving.md"));
    }

    [Fact]
    public async Task The_README_leads_from_a_clone_to_numbers()
    {
        using var clone = new FreshClone();
        await PasteAsync(DocumentedCommands.In(Readme), clone);
    }

    /// <summary>What the README says in the same words is pasted there.</summary>
    [Theory]
    [InlineData("docs/moving.md")]
    [InlineData("docs/operation.md")]
    public async Task Every_command_of_the_other_documents_works_as_pasted(string document)
    {
        using var clone = new FreshClone();
        File.Copy(clone.At("config/.env.example"), clone.At("config/.env"));
        await PasteAsync([Sync, .. DocumentedCommands.In(document).Except(DocumentedCommands.In(Readme))], clone);
    }

    [Fact]
    public async Task Dotnet_run_works_in_the_folder_of_its_caller()
    {
        using var clone = new FreshClone();

        var check = await clone.DotnetRunAsync("check");
        var stats = await clone.DotnetRunAsync("stats");

        Assert.Equal(2, check.Code);
        Assert.Contains(
            $"Looked in {clone.At("config/config.yaml")}, {clone.At("config/.env")} (not there)",
            check.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, stats.Code);
        Assert.Contains($"Database: {clone.At("data/kpi_data.db")}", stats.Out, StringComparison.Ordinal);
    }

    private static async Task PasteAsync(IEnumerable<string> commands, FreshClone clone)
    {
        await using var jira = await SampleJiraServer.StartAsync(World);
        foreach (var command in commands.Where(c => !DocumentedCommands.IsForAnotherPlace(c)))
        {
            clone.FillIn(jira.Address, $"[{string.Join(", ", SampleJiraHandler.ProjectKeys(World))}]");
            if (DocumentedCommands.Serves(command))
                await ServeAsync(clone, command);
            else if (command.EndsWith(" health", StringComparison.Ordinal))
                await clone.ServeAsync(
                    "out/KpiService serve",
                    async address => Good(command, await clone.RunAsync($"{command} --urls {address}"))
                );
            else
                Good(command, await clone.RunAsync(command));
        }
    }

    private static async Task ServeAsync(FreshClone clone, string command)
    {
        using var client = new HttpClient();
        var (outcome, status) = await clone.ServeAsync(
            command,
            async address =>
            {
                using var answer = await client.GetAsync(new Uri(address, "/healthz"));
                return answer.StatusCode;
            }
        );
        Good(command, outcome);
        Assert.Equal((command, HttpStatusCode.OK), (command, status));
    }

    private static Outcome Good(string command, Outcome outcome)
    {
        Assert.True(outcome.Code == 0, $"{command}: exit code {outcome.Code}\n{outcome.Out}\n{outcome.Error}");
        return outcome;
    }
}
