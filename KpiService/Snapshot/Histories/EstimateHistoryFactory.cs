using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot.Histories;

/// <summary>Replays the estimate fields of every issue.</summary>
internal static class EstimateHistoryFactory
{
    public static EstimateHistory Build(
        IssueColumns issues,
        IReadOnlyList<(int Field, double Value)[]> current,
        IReadOnlyList<ListColumn<Change<double>>> changes,
        Catalog catalog,
        IReadOnlyList<BoardInfo> boards
    ) =>
        new()
        {
            Fields = [.. changes.Select((c, field) => Replay(issues, field, current, c))],
            FieldsOfProject = [.. catalog.Projects.Select(p => Precedence(p, catalog, boards))],
            IsTime = [.. catalog.Estimates.Select(f => EstimateFieldKind.IsTime(f.FieldId))],
            Projects = issues.Projects,
        };

    private static ListColumn<EstimatePoint> Replay(
        IssueColumns issues,
        int field,
        IReadOnlyList<(int Field, double Value)[]> current,
        ListColumn<Change<double>> changes
    )
    {
        var rows = new JaggedBuilder<EstimatePoint>(issues.Count);
        for (var i = 0; i < issues.Count; i++)
        {
            var history = changes[i];
            var today = Today(current[i], field);
            if (history.Length > 0)
                rows.Add(new EstimatePoint(issues.BegunTimes[i], history[0].From));
            else if (!double.IsNaN(today))
                rows.Add(new EstimatePoint(issues.BegunTimes[i], today));
            for (var k = 0; k < history.Length; k++)
                rows.Add(new EstimatePoint(history[k].At, k == history.Length - 1 ? today : history[k].To));
            rows.EndRow();
        }

        return rows.Build();
    }

    /// <summary>An issue's value of a field today; NaN: none.</summary>
    public static double Today((int Field, double Value)[] values, int field)
    {
        foreach (var value in values)
        {
            if (value.Field == field)
                return value.Value;
        }

        return double.NaN;
    }

    /// <summary>The field that the project's boards estimate with first, those that plan sprints before others; then all by rank.</summary>
    private static int[] Precedence(ProjectInfo project, Catalog catalog, IReadOnlyList<BoardInfo> boards)
    {
        var own = boards
            .Where(b => b.EstimateField >= 0 && b.Projects.Contains(project.Ordinal))
            .OrderBy(b => b.OwnsSprints ? 0 : 1)
            .ThenBy(b => b.Id)
            .Select(b => b.EstimateField)
            .Take(1);
        var instance = catalog.Instances[project.Instance].Id;
        var all = Enumerable.Range(0, catalog.Estimates.Count).Where(k => catalog.Estimates[k].InstanceId == instance);
        return [.. own.Concat(all).Distinct()];
    }
}
