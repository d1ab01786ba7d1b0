using System.Text.Json;
using KpiService.Domain.Facts;
using KpiService.Storage;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Features.Flow;

/// <summary>One issue read straight from its rows, by the words of the definitions; nothing of the product is used.</summary>
internal sealed class NaiveIssue
{
    public const long Day = 86_400_000;
    private const long Slip = 5 * 60_000;
    private static readonly long[] DoneStatuses = [TestWorld.Done, TestWorld.Closed];
    private readonly List<(long At, long Status)> moves = [];
    private readonly List<(long At, bool On)> flags = [];
    private readonly List<(long At, long[] From, long[] To)> sprints = [];

    public NaiveIssue(IssueStory story)
    {
        Row = story.Input;
        sprints.AddRange(
            story
                .Changes.Where(c => c.Field == TestWorld.SprintField)
                .Select(c => (c.Created.Milliseconds, Ids(c.FromValue), Ids(c.ToValue)))
        );
        var statuses = story.Changes.Where(c => c.Field == TestWorld.StatusField).ToList();
        moves.Add((Row.Created.Milliseconds, statuses.Count == 0 ? Row.StatusId : long.Parse(statuses[0].FromValue ?? "")));
        moves.AddRange(statuses.Select(c => (c.Created.Milliseconds, long.Parse(c.ToValue ?? ""))));
        flags.AddRange(
            story
                .Changes.Where(c => c.FromText == "[10019]" || c.ToText == "[10019]" || c.FromValue == "[10019]" || c.ToValue == "[10019]")
                .Select(c => (c.Created.Milliseconds, c.ToValue == "[10019]"))
        );
    }

    public IssueRecord Row { get; }

    public bool Standard => Row.TypeId is TestWorld.Story or TestWorld.Task;

    public bool Delivered => Row.Attributes?[IssueAttributes.Resolution.Ordinal] != "Won't Do";

    public long Created => Row.Created.Milliseconds;

    public bool ExistsAt(long t) => Created <= t && (Row.DeletedAt is null || Row.DeletedAt.Value.Milliseconds > t);

    public bool Core => Row.ProjectId == TestWorld.Core;

    public string[] Labels => JsonSerializer.Deserialize<string[]>(Row.Attributes?[IssueAttributes.Labels.Ordinal] ?? "[]") ?? [];

    /// <summary>Instants at which something of it changed.</summary>
    public IEnumerable<long> Instants => sprints.Select(s => s.At).Append(Created);

    public bool InSprint(long sprint, long t)
    {
        if (t < Created)
            return false;
        var now = JsonSerializer.Deserialize<long[]>(Row.SprintIds ?? "[]") ?? [];
        return (
            sprints.Count == 0 ? now
            : sprints[0].At > t ? sprints[0].From
            : sprints.Last(s => s.At <= t).To
        ).Contains(sprint);
    }

    public bool IsDone(long t) => t >= Created && Kind(StatusAt(t)) == 'D';

    /// <summary>When it left done for good or for longer than a slip, as it was known at an instant.</summary>
    public List<long> Reopened(long t) => [.. Steps(t).Zip(Steps(t).Skip(1)).Where(s => s.First.Kind == 'D').Select(s => s.Second.At)];

    /// <summary>When it reached done, returns from slips apart.</summary>
    public IEnumerable<long> ReachedDone(long t) => Steps(t).Where(s => s.Kind == 'D').Select(s => s.At);

    /// <summary>Start and done as they were known at an instant.</summary>
    public (long? Started, long? Done) At(long t)
    {
        var stays = Steps(t);
        long? started = null;
        foreach (var (at, kind) in stays)
        {
            if (kind == 'T')
                started = null;
            if (kind == 'P')
                started ??= at;
        }

        return (started, stays.Count > 0 && stays[^1].Kind == 'D' ? stays[^1].At : null);
    }

    /// <summary>Every millisecond from creation to an instant (or to done) lies in one status.</summary>
    public Dictionary<long, long> TimeInStatus(long t)
    {
        var sums = new Dictionary<long, long>();
        for (var k = 0; k < moves.Count && moves[k].At <= t; k++)
        {
            var last = k + 1 == moves.Count || moves[k + 1].At > t;
            var end =
                !last ? moves[k + 1].At
                : Kind(moves[k].Status) == 'D' ? moves[k].At
                : t;
            sums[moves[k].Status] = sums.GetValueOrDefault(moves[k].Status) + end - moves[k].At;
        }

        return sums;
    }

    /// <summary>Milliseconds in [from, to) in an in-progress status: all of it, waiting, flagged, neither.</summary>
    public (long All, long Waiting, long Flagged, long Active) Work(long from, long to)
    {
        var cuts = moves
            .Select(m => m.At)
            .Concat(flags.Select(f => f.At))
            .Append(from)
            .Append(to)
            .Where(c => c >= from && c <= to)
            .Distinct()
            .Order()
            .ToList();
        var (all, waiting, flagged, active) = (0L, 0L, 0L, 0L);
        for (var k = 0; k + 1 < cuts.Count; k++)
        {
            if (cuts[k] < Created)
                continue;
            var status = moves.Last(m => m.At <= cuts[k]).Status;
            if (Kind(status) != 'P')
                continue;
            var (length, isFlagged) = (cuts[k + 1] - cuts[k], flags.Where(f => f.At <= cuts[k]).Select(f => f.On).LastOrDefault());
            all += length;
            if (status == TestWorld.Blocked)
                waiting += length;
            if (isFlagged)
                flagged += length;
            if (status != TestWorld.Blocked && !isFlagged)
                active += length;
        }

        return (all, waiting, flagged, active);
    }

    /// <summary>The furthest kind of status reached by an instant: 0 to do, 1 in progress, 2 done.</summary>
    public int Reached(long t) => moves.Where(m => m.At <= t).Max(m => "TPD".IndexOf(Kind(m.Status), StringComparison.Ordinal));

    public long StatusAt(long t) => moves.Last(m => m.At <= t).Status;

    private List<(long At, char Kind)> Steps(long t) =>
        WithoutSlips([.. moves.Where(m => m.At <= t).Select(m => (m.At, Kind: Kind(m.Status)))]);

    private static long[] Ids(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];

    private static char Kind(long status) =>
        status == TestWorld.ToDo ? 'T'
        : DoneStatuses.Contains(status) ? 'D'
        : 'P';

    private static List<(long At, char Kind)> WithoutSlips(List<(long At, char Kind)> all)
    {
        var stays = new List<(long At, char Kind)>();
        foreach (var move in all)
        {
            if (stays.Count > 0 && stays[^1].Kind == move.Kind)
                continue;
            var left = stays.FindLastIndex(s => s.Kind == 'D') + 1;
            if (move.Kind == 'D' && left > 0 && move.At - stays[left].At <= Slip)
                stays.RemoveRange(left, stays.Count - left);
            else
                stays.Add(move);
        }

        return stays;
    }
}
