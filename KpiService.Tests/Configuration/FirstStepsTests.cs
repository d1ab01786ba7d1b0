using KpiService.Configuration;
using KpiService.Tests.Testing;

namespace KpiService.Tests.Configuration;

public sealed class FirstStepsTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_offered_lines_fit_the_shipped_file_and_are_placeholders_until_they_are_filled_in()
    {
        var steps = FirstSteps.Of(folder.Load().Report);
        folder.WithYaml(ShippedConfiguration.With(steps)).WithEnv(steps.SecretLine);

        var warning = Assert.Single(folder.Warnings());
        Assert.StartsWith("Still the example's value, so not configured: jira.urls[0] (config.yaml:", warning, StringComparison.Ordinal);
        Assert.Contains("JIRA_API_TOKEN", steps.SecretLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Filled_in_they_make_a_Jira()
    {
        var steps = FirstSteps.Of(folder.Load().Report);
        folder
            .WithYaml(
                ShippedConfiguration
                    .With(steps)
                    .Replace("your-company", "acme", StringComparison.Ordinal)
                    .Replace("your.email@company", "me@acme", StringComparison.Ordinal)
            )
            .WithEnv(steps.SecretLine.Replace("YOUR_JIRA_API_TOKEN_HERE", "t0ken", StringComparison.Ordinal));

        var loaded = folder.Load();

        Assert.Empty(loaded.Report.Warnings);
        var jira = Assert.Single(loaded.Options.Jira.Instances);
        Assert.Equal(("https://acme.atlassian.net", "me@acme.com", "t0ken"), (jira.Url, jira.Email, jira.Token));
        Assert.Equal(["CORE", "WEB"], loaded.Options.Projects.ProjectKeys);
    }

    /// <summary>The block is that of JiraDiscoveryTests.</summary>
    [Fact]
    public void The_block_of_discover_fits_in_the_place_of_the_lines_it_names()
    {
        var lines = ShippedConfiguration.Text.Split('\n').ToList();
        var place = lines.IndexOf("projects:");
        Assert.StartsWith("  project_keys:", lines[place + 1], StringComparison.Ordinal);
        lines.RemoveRange(place, 2);
        lines.Insert(place, "projects:\n  project_keys:\n    - \"CORE\"  # Core Platform");

        var loaded = folder.WithYaml(string.Join('\n', lines)).Load();

        Assert.Empty(loaded.Report.Warnings);
        Assert.Equal(["CORE"], loaded.Options.Projects.ProjectKeys);
    }

    [Fact]
    public void The_files_that_were_looked_for_are_named_in_full()
    {
        folder.WithYaml("");

        var steps = FirstSteps.Of(folder.Load().Report);

        Assert.Equal(
            (folder.Yaml, true, folder.Env, false),
            (steps.File.Path, steps.File.Found, steps.SecretFile.Path, steps.SecretFile.Found)
        );
        Assert.EndsWith($"Looked in {folder.Yaml}, {folder.Env} (not there) and the environment.", steps.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_file_the_folder_is_probably_the_wrong_one()
    {
        var steps = FirstSteps.Of(
            new ConfigurationReport(new("/elsewhere/config/config.yaml", false), new("/elsewhere/config/.env", false), [])
        );

        Assert.Contains("/elsewhere/config/config.yaml (not there)", steps.Text, StringComparison.Ordinal);
        Assert.Contains("Start in the folder that has config/config.yaml", steps.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("project_keys: [", steps.Text, StringComparison.Ordinal);
    }
}
