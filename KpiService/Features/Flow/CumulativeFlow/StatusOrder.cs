using KpiService.Domain;
using KpiService.Snapshot;

namespace KpiService.Features.Flow.CumulativeFlow;

/// <summary>The order of work: by category, then by the columns of the boards, then by name. As configured today.</summary>
internal sealed class StatusOrder
{
    private readonly int[] ranks;

    public StatusOrder(DataSnapshot snapshot, IReadOnlyList<int> projects)
    {
        Categories = [.. snapshot.Statuses.Select(s => CategoryOf(snapshot, projects, s))];
        var columns = Columns(snapshot);
        var order = snapshot
            .Statuses.OrderBy(s => Categories[s.Ordinal])
            .ThenBy(s => columns[s.Ordinal])
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .ThenBy(s => s.Ordinal)
            .Select(s => s.Ordinal)
            .ToList();
        ranks = new int[order.Count];
        for (var k = 0; k < order.Count; k++)
            ranks[order[k]] = k;
    }

    /// <summary>Category of each status in the projects asked for.</summary>
    public StatusCategory[] Categories { get; }

    public int Rank(int status) => ranks[status];

    private static StatusCategory CategoryOf(DataSnapshot snapshot, IReadOnlyList<int> projects, StatusInfo status)
    {
        var project = projects.FirstOrDefault(p => snapshot.Projects[p].Instance == status.Instance, -1);
        return project < 0 ? status.Category ?? StatusCategory.InProgress : snapshot.Category(project, status.Ordinal);
    }

    /// <summary>Mean place of each status on the boards that show it, 0 left to 1 right; in the middle where none does.</summary>
    private static double[] Columns(DataSnapshot snapshot)
    {
        var places = snapshot.Statuses.Select(_ => new List<double>()).ToArray();
        foreach (var board in snapshot.Boards.Where(b => b.Columns.Count > 1))
        {
            for (var c = 0; c < board.Columns.Count; c++)
            {
                foreach (var status in board.Columns[c])
                    places[status].Add(c / (board.Columns.Count - 1.0));
            }
        }

        return [.. places.Select(p => p.Count == 0 ? 0.5 : p.Average())];
    }
}
