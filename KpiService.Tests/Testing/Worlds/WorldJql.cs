using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiService.Tests.Testing.Worlds;

/// <summary>The JQL the product writes, and no other.</summary>
internal sealed partial class WorldJql(string jql, JiraWorld world)
{
    private readonly Queue<string> tokens = new(Tokens().Matches(jql).Select(m => m.Value).TakeWhile(t => t != "ORDER"));

    public string OrderField { get; } = jql.Contains("ORDER BY created", StringComparison.Ordinal) ? "created" : "updated";

    public Func<WorldIssue, bool> Parse()
    {
        var parsed = Or();
        return tokens.Count == 0 ? parsed : throw new InvalidOperationException($"Unexpected {tokens.Peek()} in {jql}");
    }

    private Func<WorldIssue, bool> Or()
    {
        var left = And();
        while (Take("OR"))
        {
            var (a, b) = (left, And());
            left = i => a(i) || b(i);
        }

        return left;
    }

    private Func<WorldIssue, bool> And()
    {
        var left = Term();
        while (Take("AND"))
        {
            var (a, b) = (left, Term());
            left = i => a(i) && b(i);
        }

        return left;
    }

    private Func<WorldIssue, bool> Term()
    {
        switch (tokens.Dequeue())
        {
            case "(":
                var inner = Or();
                Expect(")");
                return inner;
            case "project":
                return Projects();
            case "statusCategory":
                Expect("!=");
                Expect("Done");
                return i => world.CategoryOf(i.StatusId) != "done";
            case "updated":
                return Since(i => i.Updated);
            case "created":
                return Since(i => i.Created);
            case "filter":
                Expect("=");
                var board = world.Boards.Single(b => b.FilterId.ToString(CultureInfo.InvariantCulture) == tokens.Peek());
                tokens.Dequeue();
                return i => board.Projects.Contains(i.ProjectKey);
            case "parent" or "cf[3]":
                Expect("is");
                Expect("not");
                Expect("EMPTY");
                return i => world.ParentOf(i) is not null;
            case var other:
                throw new InvalidOperationException($"Unknown {other} in {jql}");
        }
    }

    private Func<WorldIssue, bool> Since(Func<WorldIssue, long> field)
    {
        Expect(">=");
        var since = long.Parse(tokens.Dequeue(), CultureInfo.InvariantCulture);
        return i => field(i) >= since;
    }

    private Func<WorldIssue, bool> Projects()
    {
        Expect("in");
        Expect("(");
        var keys = new HashSet<string>();
        do keys.Add(tokens.Dequeue().Trim('"'));
        while (Take(","));
        Expect(")");
        if (keys.FirstOrDefault(k => !world.IsVisible(k)) is { } unknown)
            throw new UnknownValueException($"The value '{unknown}' does not exist for the field 'project'.");
        return i => keys.Contains(i.ProjectKey);
    }

    private bool Take(string token) => tokens.TryPeek(out var next) && next == token && tokens.TryDequeue(out _);

    private void Expect(string token)
    {
        if (!Take(token))
            throw new InvalidOperationException($"Expected {token} in {jql}");
    }

    [GeneratedRegex("""\"[^\"]*\"|>=|!=|=|[(),]|[\w]+(?:\[\d+\])?""")]
    private static partial Regex Tokens();
}

/// <summary>Jira's 400 for a value it doesn't know.</summary>
internal sealed class UnknownValueException(string message) : Exception(message);
