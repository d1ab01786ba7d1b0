using KpiService.Configuration;
using KpiService.Features.DataQuality;
using KpiService.Features.Flow;
using KpiService.Features.Kpis;
using KpiService.Features.Sprints;

namespace KpiService.Tests.Testing.Drivers;

/// <summary>The computations over some options, composed as in production.</summary>
internal sealed class Calculators
{
    private Calculators(KpiServiceOptions options)
    {
        Sprints = new SprintLedgers(options);
        Quality = new QualityBooks(options, Sprints);
        Kpis = new KpiCalculator(options, Sprints, Quality);
        Flow = new FlowCalculator(options, Quality);
    }

    public SprintLedgers Sprints { get; }
    public QualityBooks Quality { get; }
    public KpiCalculator Kpis { get; }
    public FlowCalculator Flow { get; }

    public static Calculators Of(KpiServiceOptions options) => new(options);
}
