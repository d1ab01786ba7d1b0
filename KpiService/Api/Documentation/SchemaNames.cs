namespace KpiService.Api.Documentation;

/// <summary>Names of schemas: the type's own, with its arguments and the types around it.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsGenericType)
            name += string.Concat(type.GetGenericArguments().Select(Of));
        return type.DeclaringType is { } outer ? Of(outer) + name : name;
    }
}
