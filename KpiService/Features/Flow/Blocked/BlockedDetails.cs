using KpiService.Domain.Time;

namespace KpiService.Features.Flow.Blocked;

/// <summary>Time within the window, in days over all issues.</summary>
/// <param name="BothDays">Flagged while in a waiting status; in both of the parts.</param>
/// <param name="Issues">Issues that were blocked at some instant of it.</param>
/// <param name="BlockedAtEnd">Issues blocked at its end.</param>
public sealed record BlockedDetails(
    double? Percent,
    double InProgressDays,
    double BlockedDays,
    double FlaggedDays,
    double WaitingDays,
    double BothDays,
    int Issues,
    int BlockedAtEnd
)
{
    internal static BlockedDetails Of(BlockedSum sum, int issues, int atEnd) =>
        new(
            sum.Percent,
            Days(sum.InProgress),
            Days(sum.Blocked),
            Days(sum.Flagged),
            Days(sum.Waiting),
            Days(sum.Flagged + sum.Waiting - sum.Blocked),
            issues,
            atEnd
        );

    private static double Days(long milliseconds) => milliseconds / (double)Instant.Day;
}

/// <summary>Adds up in-progress time, in milliseconds.</summary>
internal sealed class BlockedSum
{
    public long InProgress { get; private set; }
    public long Blocked { get; private set; }
    public long Flagged { get; private set; }
    public long Waiting { get; private set; }

    /// <summary>Null where nothing was in progress.</summary>
    public double? Percent => InProgress == 0 ? null : 100.0 * Blocked / InProgress;

    public static BlockedSum Of(IEnumerable<WorkSegment> segments, DateWindow window)
    {
        var sum = new BlockedSum();
        foreach (var segment in segments)
            sum.Add(segment, window);
        return sum;
    }

    /// <summary>Days; null where nothing was in progress.</summary>
    public double? Days(long milliseconds) => InProgress == 0 ? null : milliseconds / (double)Instant.Day;

    public void Add(in WorkSegment segment, DateWindow window)
    {
        // A period's last millisecond belongs to it as a whole.
        var time = segment.Within(window.From.Milliseconds, window.To.Milliseconds + 1);
        InProgress += time;
        if (segment.Blocked)
            Blocked += time;
        if (segment.Flagged)
            Flagged += time;
        if (segment.Waiting)
            Waiting += time;
    }
}
