using KpiService.Configuration;
using KpiService.Features.Kpis;

namespace KpiService.Tests.Features.Kpis;

public sealed class KpiSettingsTests
{
    [Fact]
    public void The_settings_of_every_KPI_are_checked_at_the_start()
    {
        var kpis = new KpisOptions();
        Assert.All(KpiCatalog.All, module => Assert.Contains(module.Options(kpis), kpis.All.Select(k => k.Kpi)));
    }
}
