namespace KpiService.Api.Pages;
internal sealed record OverviewSprint(long Id);
