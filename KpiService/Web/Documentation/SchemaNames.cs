using System.ComponentModel;
using System.Reflection;

namespace KpiService.Web.Documentation;

/// <summary>
/// Names of schemas: the type's own, with its arguments and the types around it. A type that was renamed keeps its old one by a
/// <see cref="DisplayNameAttribute"/>.
/// </summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        var name = type.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName ?? type.Name.Split('`')[0];
        if (type.IsGenericType)
            name += string.Concat(type.GetGenericArguments().Select(Of));
        return type.DeclaringType is { } outer ? Of(outer) + name : name;
    }
}
