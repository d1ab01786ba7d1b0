using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KpiService.Domain.Text;
using Microsoft.Extensions.Primitives;

namespace KpiService.Web.Binding;

/// <summary>
/// Reads the query string of one request. The first malformed value is kept as <see cref="Error"/> in words that name the
/// parameter, the value and what is accepted; readers then answer their default.
/// </summary>
public sealed class QueryReader(IQueryCollection query)
{
    /// <summary>What is wrong with the query; null when nothing is.</summary>
    public string? Error { get; private set; }

    [MemberNotNullWhen(true, nameof(Error))]
    public bool Failed => Error is not null;

    /// <summary>Refuses names that the route doesn't know, naming the nearest one it does.</summary>
    public void AllowOnly(IReadOnlyCollection<string> names)
    {
        foreach (var name in query.Keys.Where(k => !names.Contains(k, StringComparer.OrdinalIgnoreCase)))
        {
            var near = NearMatch.Of(name, names);
            var hint = near is null ? "" : $" Did you mean '{near}'?";
            var accepted = names.Count == 0 ? "This route takes none." : $"Accepted: {string.Join(", ", names)}.";
            Fail($"There is no parameter '{name}'.{hint} {accepted}");
        }
    }

    /// <summary>One value; null when absent or blank.</summary>
    public string? Text(string name)
    {
        var values = query[name];
        if (values.Count > 1)
            Fail($"Parameter '{name}' is given {values.Count} times. Give it once.");
        return string.IsNullOrWhiteSpace(values) ? null : values[0]?.Trim();
    }

    /// <summary>A comma-separated list; empty when absent or blank. A repeated parameter is joined.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (StringValues.IsNullOrEmpty(query[name]))
            return [];
        var items = string.Join(',', query[name].ToArray()).Split(',', StringSplitOptions.TrimEntries);
        if (items.Contains(""))
            Reject(name, query[name].ToString(), "a comma-separated list without empty places");
        return [.. items.Where(i => i.Length > 0).Distinct()];
    }

    /// <summary>A whole number within bounds; null when absent.</summary>
    public int? Number(string name, int lowest, int highest)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= lowest
            && number <= highest
        )
            return number;
        Reject(name, text, $"a whole number from {lowest} to {highest}");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null when absent.</summary>
    public bool? Flag(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        Reject(name, text, "true, false");
        return null;
    }

    /// <summary>One of some words, case-blind; null when absent.</summary>
    public string? Choice(string name, IReadOnlyCollection<string> accepted)
    {
        if (Text(name) is not { } text)
            return null;
        if (accepted.FirstOrDefault(a => a.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } choice)
            return choice;
        Reject(name, text, string.Join(", ", accepted));
        return null;
    }

    /// <summary>A day, <c>yyyy-MM-dd</c>; null when absent.</summary>
    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Reject(name, text, "a date like 2026-03-31");
        return null;
    }

    /// <exception cref="RefusedRequestException">There is a complaint.</exception>
    public void RefuseIfFailed()
    {
        if (Failed)
            throw new RefusedRequestException(Problems.BadRequest(Error));
    }

    /// <summary>Reads parameters of a route's own from a request.</summary>
    /// <exception cref="RefusedRequestException">One is malformed.</exception>
    public static ValueTask<T> BindAsync<T>(HttpContext context, Func<QueryReader, T> read)
    {
        var reader = new QueryReader(context.Request.Query);
        var value = read(reader);
        reader.RefuseIfFailed();
        return ValueTask.FromResult(value);
    }

    /// <summary>What was asked by some parameters, word by word: equal for equal questions.</summary>
    public string Words(IEnumerable<ParameterDoc> parameters) =>
        string.Join('\n', parameters.Where(p => query.ContainsKey(p.Name)).Select(p => $"{p.Name}={query[p.Name]}"));

    /// <summary>Keeps the first complaint.</summary>
    public void Fail(string error) => Error ??= error;

    public void Reject(string name, string value, string accepted) =>
        Fail($"Parameter '{name}' has the value '{Shorten(value)}'. Accepted: {accepted}.");

    private static string Shorten(string value) => value.Length <= 100 ? value : value[..100] + "…";
}
