namespace KpiService.Web.Documentation;

/// <summary>Real answers of a small world, kept in Web/Examples by the tests of the contract, as examples for the API document.</summary>
public static class StoredExample
{
    /// <param name="route">Whose answer it is.</param>
    /// <param name="name">Of the file, without its ending.</param>
    public static RouteHandlerBuilder WithStoredExample(this RouteHandlerBuilder route, string name) => route.With($"{name}.json");

    /// <inheritdoc cref="WithStoredExample"/>
    public static RouteHandlerBuilder WithStoredCsv(this RouteHandlerBuilder route, string name) => route.With($"{name}.csv");

    private static RouteHandlerBuilder With(this RouteHandlerBuilder route, string file) =>
        route.WithMetadata(new ExampleAnswer(() => Read(file)));

    private static string Read(string file)
    {
        using var stored =
            typeof(StoredExample).Assembly.GetManifestResourceStream($"Examples.{file}")
            ?? throw new InvalidOperationException($"No example is stored as '{file}'.");
        using var reader = new StreamReader(stored);
        return reader.ReadToEnd();
    }
}
