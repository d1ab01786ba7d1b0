using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot.Columns;

namespace KpiService.Features.DataQuality;

/// <summary>Which facts count: of the selected issues, in the window or not over, known at the instant.</summary>
public sealed class QualityScope(Selection selection, DateWindow window, Instant asOf)
{
    public Selection Selection => selection;

    public DateWindow Window => window;

    /// <summary>What isn't known by then doesn't count.</summary>
    public Instant AsOf => asOf;

    /// <summary>What is about a later instant isn't over, so it counts too.</summary>
    public Instant Later { get; } = asOf > window.To ? asOf : window.To;

    /// <summary>The part of the window that could be known by then, of facts not known before they happened.</summary>
    public DateWindow KnownWindow { get; } = window with { To = asOf < window.To ? asOf : window.To };

    /// <summary>The issues selected and not deleted.</summary>
    public IssueBitmap Issues { get; } = There(selection, asOf.Milliseconds);

    /// <summary>Whether what no issue shows counts.</summary>
    /// <param name="project">-1: it belongs to none.</param>
    public bool HasProject(int project) => project < 0 || selection.Projects.Contains(project);

    /// <summary>Whether something about an instant counts.</summary>
    public bool Covers(long at) =>
        at == QualityFact.Always || at > Later.Milliseconds || (window.From.Milliseconds <= at && at <= window.To.Milliseconds);

    private static IssueBitmap There(Selection selection, long asOf)
    {
        var deleted = selection.Snapshot.Issues.DeletedTimes;
        var there = new IssueBitmap(deleted.Length);
        for (var i = selection.Next(0); i >= 0; i = selection.After(i))
        {
            if (deleted[i] > asOf)
                there.Add(i);
        }

        return there;
    }
}
