using System.Text.Json.Serialization.Metadata;
using KpiService.Domain.Facts;
using KpiService.Questions;

namespace KpiService.Web;

/// <summary>Writes <see cref="AttributeLists"/> as members of what holds them.</summary>
internal static class AttributeMembers
{
    public static void Spread(JsonTypeInfo type)
    {
        if (type.Properties.FirstOrDefault(p => p.PropertyType == typeof(AttributeLists)) is not { Get: { } lists } holder)
            return;
        var place = type.Properties.IndexOf(holder);
        type.Properties.RemoveAt(place);
        foreach (var (attribute, by) in IssueAttributes.Filters)
        {
            var member = type.CreateJsonPropertyInfo(typeof(IReadOnlyList<string>), by.Parameter);
            member.Get = value => (lists(value) as AttributeLists)?[attribute];
            type.Properties.Insert(place++, member);
        }
    }
}
