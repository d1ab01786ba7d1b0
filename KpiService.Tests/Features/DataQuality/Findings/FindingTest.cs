using KpiService.Domain;
using KpiService.Features.DataQuality;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Features.DataQuality.Findings;

/// <summary>Asks for findings in a world of the test's own.</summary>
public abstract class FindingTest
{
    private const string Now = "2026-06-01";

    private protected TestWorld World { get; } = new();

    private protected void ClosedSprint(int id) => World.AddSprint(id, SprintState.Closed, "2026-05-01", "2026-05-10");

    private protected FindingCount Find(string code, string asOf = Now)
    {
        var snapshot = World.Build();
        return Calculators.Of(World.Options).Quality.Findings(World.Request(snapshot, asOf, now: Now)).Single(f => f.Finding.Code == code);
    }

    private protected (int Count, int Of, FindingSeverity Severity) Count(string code) =>
        Find(code) is var f ? (f.Count, f.Of, f.Severity) : default;

    private protected (int Count, int Of) Sizes(string code, string asOf = Now) => Find(code, asOf) is var f ? (f.Count, f.Of) : default;

    private protected string[] Issues(string code)
    {
        var snapshot = World.Build();
        var request = World.Request(snapshot, Now);
        var finding = QualityCatalog.Find(code) ?? throw new ArgumentException(code);
        return
        [
            .. Calculators
                .Of(World.Options)
                .Quality.Of(snapshot)
                .Evidence(finding, request.Selection, request.EffectiveWindow, request.AsOf, request.Now)
                .Select(f => snapshot.Issues.Key(f.Issue)),
        ];
    }
}
