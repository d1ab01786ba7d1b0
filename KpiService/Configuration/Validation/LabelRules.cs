using KpiService.Domain.Text;

namespace KpiService.Configuration.Validation;

internal static class LabelRules
{
    public static void Check(KpiServiceOptions options, Findings findings)
    {
        var labels = options.Labels;
        Categories(findings, "labels.global.work_categories", labels.Global.WorkCategories);
        foreach (var (i, space) in labels.Spaces.Index())
        {
            if (space.Projects.Count == 0)
                findings.Error($"labels.spaces[{i}].projects", $"the space \"{space.Name}\" names no project");
            Categories(findings, $"labels.spaces[{i}].work_categories", space.WorkCategories);
        }

        ExpectedRanges(options, findings);
    }

    private static void Categories(Findings findings, string key, IList<WorkCategoryOptions> categories)
    {
        foreach (var (i, category) in categories.Index())
            Expect.Given(findings, $"{key}[{i}].label", category.Label);
        var twice = categories.GroupBy(c => c.Label, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1);
        foreach (var group in twice)
            findings.Error(key, $"the label \"{group.Key}\" is used by {group.Count()} categories");
    }

    private static void ExpectedRanges(KpiServiceOptions options, Findings findings)
    {
        var labels = options
            .Labels.Spaces.SelectMany(s => s.WorkCategories)
            .Concat(options.Labels.Global.WorkCategories)
            .Select(c => c.Label)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (label, range) in options.Kpis.WorkMix.ExpectedRanges)
        {
            var key = $"kpis.work_mix.expected_ranges.{label}";
            if (range is not [>= 0 and <= 100, >= 0 and <= 100])
                findings.Error(key, "takes two percentages from 0 to 100: [lowest, highest]");
            else if (range[0] > range[1])
                findings.Error(key, FormattableString.Invariant($"the lowest, {range[0]}, is above the highest, {range[1]}"));
            if (labels.Count > 0 && !labels.Contains(label))
                findings.Warn(
                    key,
                    $"no work category has the label \"{label}\""
                        + $"{(NearMatch.Of(label, labels) is { } near ? $"; did you mean {near}?" : "")}"
                );
        }
    }
}
