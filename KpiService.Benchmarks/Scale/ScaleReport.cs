using KpiService.Benchmarks.Scale.InProcess;
using KpiService.Benchmarks.Scale.Serving;
using KpiService.Benchmarks.Scale.World;

namespace KpiService.Benchmarks.Scale;

/// <summary>All that was measured of one database.</summary>
/// <param name="MakeSeconds">Making the database; near 0 where the folder had it.</param>
/// <param name="Rounds">How often each question was asked at the most.</param>
internal sealed record ScaleReport(
    DateTimeOffset At,
    Machine Machine,
    WorldCounts Database,
    double MakeSeconds,
    int Rounds,
    ServedReport Service,
    PassTimings InProcess
);

/// <summary>What clients of the service met.</summary>
/// <param name="FirstStart">When nothing was kept of an earlier one.</param>
/// <param name="Start">The next.</param>
/// <param name="Crowd">Null: it was not asked for.</param>
/// <param name="MemoryBusy">At the end of all questions, changes and the crowd.</param>
/// <param name="MemoryAfter">When nobody had asked for some seconds.</param>
internal sealed record ServedReport(
    StartTimings FirstStart,
    StartTimings Start,
    IReadOnlyList<QuestionTimings> Questions,
    RefreshTimings Refresh,
    CrowdReport? Crowd,
    ServiceMemory MemoryBusy,
    ServiceMemory MemoryAfter
);
