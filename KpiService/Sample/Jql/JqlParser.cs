using KpiService.Sample.Model;

namespace KpiService.Sample.Jql;

/// <summary>Recursive descent over the part of JQL that a sync needs; whatever else is asked is an error, never ignored.</summary>
internal sealed class JqlParser
{
    private readonly List<JqlToken> tokens;
    private readonly JqlFields fields;
    private int at;

    private JqlParser(string jql, World world) => (tokens, fields) = (JqlTokenizer.Split(jql), new JqlFields(world));

    public static JqlQuery Parse(string jql, World world) => new JqlParser(jql, world).Query();

    private JqlQuery Query()
    {
        var matches = at < tokens.Count && !tokens[at].Is("order") ? Or() : null;
        List<Comparison<SortKey>> order = Take("order") ? Order() : [(a, b) => b.Created.CompareTo(a.Created)];
        if (at < tokens.Count)
            throw Unexpected("either 'OR' or 'AND'");
        return new JqlQuery(matches, order);
    }

    private Func<Issue, bool> Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (first, second) = (left, And());
            left = issue => first(issue) || second(issue);
        }

        return left;
    }

    private Func<Issue, bool> And()
    {
        var left = Term();
        while (Take("and"))
        {
            var (first, second) = (left, Term());
            left = issue => first(issue) && second(issue);
        }

        return left;
    }

    private Func<Issue, bool> Term()
    {
        if (Take("not"))
        {
            var inner = Term();
            return issue => !inner(issue);
        }

        if (!Take("("))
            return Clause();
        var inside = Or();
        Expect(")");
        return inside;
    }

    private Func<Issue, bool> Clause()
    {
        var field = Next("a field name").Text;
        var operation = Next("an operator").Text.ToLowerInvariant();
        if (operation == "not")
        {
            Expect("in");
            operation = "not in";
        }

        return fields.Condition(field, operation, operation is "in" or "not in" ? List() : [Value()]);
    }

    private List<JqlToken> List()
    {
        Expect("(");
        List<JqlToken> values = [Value()];
        while (Take(","))
            values.Add(Value());
        Expect(")");
        return values;
    }

    private JqlToken Value()
    {
        var token = Next("a value");
        var isSign = !token.Quoted && "(),=<>!".Contains(token.Text[0]);
        return isSign ? throw Unexpected("a value", 1) : token;
    }

    private List<Comparison<SortKey>> Order()
    {
        Expect("by");
        List<Comparison<SortKey>> order = [Sort()];
        while (Take(","))
            order.Add(Sort());
        return order.Count <= 7 ? order : throw new JqlException("JQL can be ordered by at most 7 fields.");
    }

    private Comparison<SortKey> Sort()
    {
        var field = Next("a field name").Text;
        var ascending = SortKey.By(field) ?? throw new JqlException($"Not able to sort using field '{field}'.");
        if (Take("desc"))
            return (a, b) => ascending(b, a);
        Take("asc");
        return ascending;
    }

    private bool Take(string keyword)
    {
        if (at >= tokens.Count || !tokens[at].Is(keyword))
            return false;
        at++;
        return true;
    }

    private void Expect(string keyword)
    {
        if (!Take(keyword))
            throw Unexpected($"'{keyword}'");
    }

    private JqlToken Next(string what) => at < tokens.Count ? tokens[at++] : throw Unexpected(what);

    private JqlException Unexpected(string expected, int back = 0) =>
        at - back < tokens.Count
            ? new JqlException($"Error in the JQL Query: Expecting {expected} but got '{tokens[at - back].Text}'.")
            : new JqlException($"Error in the JQL Query: Expecting {expected} before the end of the query.");
}
