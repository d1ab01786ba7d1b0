namespace KpiService.Web.Documentation;

/// <summary>Real answers of a small world, kept in Web/Examples by the tests of the contract, as examples for the API document.</summary>
public static class StoredExample
{
    /// <param name="route">Whose answer it is.</param>
    /// <param name="name">Of the file, without its ending.</param>
    public static RouteHandlerBuilder WithStoredExample(this RouteHandlerBuilder route, string name) => route.WithExample(Read(name));

    private static string Read(string name)
    {
        using var file =
            typeof(StoredExample).Assembly.GetManifestResourceStream($"Examples.{name}.json")
            ?? throw new InvalidOperationException($"No example is stored as '{name}'.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
