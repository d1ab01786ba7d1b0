namespace KpiService.Jira.Connection;

/// <summary>How long a request is repeated that keeps failing. A limit of Jira (429) is always waited for with full patience.</summary>
internal enum RetryPatience
{
    /// <summary>Up to ten times, two minutes in all.</summary>
    Full,

    /// <summary>For what the rest can do without: about 20 seconds in all.</summary>
    Optional,

    /// <summary>Twice: then less is asked for at a time.</summary>
    Brief,
}

/// <summary>What goes along with a request through the handlers.</summary>
/// <param name="Shape">What the answer must hold: another one is malformed, and asked for again.</param>
internal sealed record JiraCall(AnswerShape Shape, RetryPatience Patience = RetryPatience.Full)
{
    /// <summary>Name of the request's option.</summary>
    public const string Option = "KpiService.JiraCall";

    /// <summary>A list that counts rows.</summary>
    public static readonly JiraCall Page = new(AnswerShape.WithList("values"));

    /// <summary>A list by itself.</summary>
    public static readonly JiraCall List = new(AnswerShape.List);

    /// <summary>A single thing with its id.</summary>
    public static readonly JiraCall Record = new(AnswerShape.WithAny("id"));

    /// <summary>A board's configuration.</summary>
    public static readonly JiraCall Configuration = new(AnswerShape.WithList("columns", parent: "columnConfig"));

    /// <summary>An answer that may hold nothing.</summary>
    public static readonly JiraCall Any = new(AnswerShape.Object);

    private static readonly HttpRequestOptionsKey<JiraCall> OptionKey = new(Option);

    public static JiraCall Of(HttpRequestMessage request) => request.Options.TryGetValue(OptionKey, out var call) ? call : Any;

    public JiraCall With(RetryPatience patience) => this with { Patience = patience };

    /// <summary>The same, as a call that the rest can do without.</summary>
    public JiraCall AsOptional() => this with { Patience = RetryPatience.Optional };
}
