using KpiService.Domain.Facts;
using KpiService.Questions;

namespace KpiService.Tests.Testing;

internal static class Filters
{
    /// <summary>The names of one attribute.</summary>
    public static AttributeLists By(AttributeInfo attribute, params string[] names) => new((a, _) => a == attribute ? names : []);
}
