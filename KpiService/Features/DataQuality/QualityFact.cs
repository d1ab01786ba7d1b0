namespace KpiService.Features.DataQuality;

/// <summary>One case of a finding, or one member of what it is counted among.</summary>
/// <param name="Subject">Ordinal of what is counted: an issue, a sprint, a board, a status.</param>
/// <param name="Issue">Ordinal of an issue it shows in; -1: of none, it counts wherever its project is asked.</param>
/// <param name="At">The instant it is about: a window takes what lies in it or hasn't happened yet; <see cref="Always"/>: every window
/// does.</param>
/// <param name="KnownFrom">It holds for every <c>asOf</c> in [KnownFrom, KnownUntil).</param>
public readonly record struct QualityFact(int Subject, int Issue, long At, long KnownFrom, long KnownUntil = long.MaxValue)
{
    /// <summary>Not about an instant.</summary>
    public const long Always = long.MinValue;

    /// <summary>Not over yet.</summary>
    public const long Open = long.MaxValue;

    /// <summary>Ordinal of the project of a case without an issue; -1: of none, it counts everywhere.</summary>
    public int Project { get; init; } = -1;
}
