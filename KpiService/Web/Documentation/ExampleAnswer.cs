namespace KpiService.Web.Documentation;

/// <summary>An example of a route's main answer for the API document: JSON, or the text it is.</summary>
/// <param name="Text">Asked when the document is made: a service that isn't asked for it reads none.</param>
public sealed record ExampleAnswer(Func<string> Text);

/// <summary>Declares examples.</summary>
public static class ExampleExtensions
{
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder route, string text) =>
        route.WithMetadata(new ExampleAnswer(() => text));
}
