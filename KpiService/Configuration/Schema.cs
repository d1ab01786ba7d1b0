using System.Globalization;
using System.Reflection;

namespace KpiService.Configuration;

/// <summary>What kind of value a key takes.</summary>
internal enum SchemaKind
{
    Section,
    List,
    Map,
    Value,
}

/// <summary>
/// The keys that exist, read from the option classes: a section with children, a list or map with an element, or a value.
/// </summary>
internal sealed class Schema
{
    public static readonly Schema Root = new(typeof(KpiServiceOptions));

    private Schema(Type type)
    {
        Type = Nullable.GetUnderlyingType(type) ?? type;
        (Kind, Element) = Shape(type);
        if (Kind == SchemaKind.Section)
            Children = type.GetProperties().ToDictionary(NameOf, p => new Schema(p.PropertyType), StringComparer.OrdinalIgnoreCase);
    }

    public Type Type { get; }

    public SchemaKind Kind { get; }

    public Schema? Element { get; }

    public IReadOnlyDictionary<string, Schema> Children { get; } = new Dictionary<string, Schema>();

    /// <summary>A list of plain values: given again by a later source it is replaced as a whole.</summary>
    public bool IsValueList => Kind == SchemaKind.List && Element?.Kind == SchemaKind.Value;

    /// <summary>The name of an option in files.</summary>
    public static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name.ToLowerInvariant();

    /// <summary>The part below <paramref name="name"/>, null where there is none of that name.</summary>
    public Schema? Child(string name) =>
        Kind switch
        {
            SchemaKind.Section => Children.GetValueOrDefault(name),
            SchemaKind.List => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? Element : null,
            SchemaKind.Map => Element,
            _ => null,
        };

    private static (SchemaKind, Schema?) Shape(Type type)
    {
        if (type == typeof(string) || type.IsValueType)
            return (SchemaKind.Value, null);
        if (type.IsArray)
            return (SchemaKind.List, new Schema(type.GetElementType() ?? typeof(string)));
        var arguments = type.GetGenericArguments();
        return arguments.Length switch
        {
            1 => (SchemaKind.List, new Schema(arguments[0])),
            2 => (SchemaKind.Map, new Schema(arguments[1])),
            _ => (SchemaKind.Section, null),
        };
    }
}
