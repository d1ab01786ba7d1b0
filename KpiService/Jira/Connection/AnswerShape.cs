using System.Buffers;
using System.Text.Json;

namespace KpiService.Jira.Connection;

/// <summary>What an answer must hold to be one: <c>{}</c> or an error's words with status 200 are no empty list. Pure.</summary>
internal sealed class AnswerShape
{
    /// <summary>The answer is a list itself.</summary>
    public static readonly AnswerShape List = new(null, false);

    /// <summary>An object of which nothing is required.</summary>
    public static readonly AnswerShape Object = new(null, true);

    private readonly string? parent;
    private readonly bool any;
    private readonly Member[] members;

    private AnswerShape(string? parent, bool any, params Member[] members) =>
        (this.parent, this.any, this.members) = (parent, any, members);

    /// <summary>An object with a list.</summary>
    /// <param name="parent">The member that holds it; null: the answer itself.</param>
    public static AnswerShape WithList(string list, string? parent = null) => new(parent, false, new Member(list, IsList: true));

    /// <summary>An object with a list and a number.</summary>
    public static AnswerShape WithListAnd(string list, string number) =>
        new(null, false, new Member(list, IsList: true), new Member(number, IsList: false));

    /// <summary>An object that has at least one of these members.</summary>
    public static AnswerShape WithAny(params string[] members) =>
        new(null, true, [.. members.Select(name => new Member(name, IsList: false))]);

    /// <returns>Null when the body is an answer of this shape.</returns>
    public string? FaultOf(ReadOnlySequence<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var fits = reader.Read() && Fits(ref reader);
            return reader.Read() ? Cut(body)
                : fits ? null
                : $"the answer does not hold {Describe()}.";
        }
        catch (JsonException)
        {
            return Cut(body);
        }
    }

    private static string Cut(ReadOnlySequence<byte> body) => $"the answer of {body.Length} bytes is not whole JSON.";

    /// <summary>Reads the value to its end.</summary>
    private bool Fits(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject || (members.Length == 0 && !any))
        {
            var fits = reader.TokenType == JsonTokenType.StartArray && members.Length == 0 && !any;
            reader.Skip();
            return fits;
        }

        var found = Count(ref reader, parent);
        return any ? members.Length == 0 || found > 0 : found >= members.Length;
    }

    private int Count(ref Utf8JsonReader reader, string? inside)
    {
        var found = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var enters = inside is not null && reader.ValueTextEquals(inside);
            var member = inside is null ? Find(ref reader) : null;
            reader.Read();
            if (enters && reader.TokenType == JsonTokenType.StartObject)
            {
                found += Count(ref reader, inside: null);
                continue;
            }

            found += member?.Takes(reader.TokenType) == true ? 1 : 0;
            reader.Skip();
        }

        return found;
    }

    private Member? Find(ref Utf8JsonReader reader)
    {
        foreach (var member in members)
        {
            if (reader.ValueTextEquals(member.Name))
                return member;
        }

        return null;
    }

    private string Describe() =>
        members.Length == 0
            ? any
                ? "an object"
                : "a list"
            : string.Join(any ? " or " : " and ", members.Select(member => $"“{(parent is null ? "" : $"{parent}.")}{member.Name}”"));

    private sealed record Member(string Name, bool IsList)
    {
        public bool Takes(JsonTokenType token) => IsList ? token == JsonTokenType.StartArray : token != JsonTokenType.Null;
    }
}
