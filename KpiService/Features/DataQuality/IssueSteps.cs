using KpiService.Questions;
using KpiService.Snapshot.Columns;

namespace KpiService.Features.DataQuality;

/// <summary>Steps from an issue to the next of a set; most sets are dense, so mostly it is the one beside it.</summary>
internal static class IssueSteps
{
    /// <summary>The member after one; -1: none.</summary>
    public static int After(this IssueBitmap set, int issue) =>
        issue + 1 < set.Capacity && set.Contains(issue + 1) ? issue + 1 : set.Next(issue + 1);

    /// <summary>The selected issue after one; -1: none.</summary>
    public static int After(this Selection selection, int issue) =>
        issue + 1 < selection.Snapshot.Issues.Count && selection.Contains(issue + 1) ? issue + 1 : selection.Next(issue + 1);
}
