namespace KpiService.Kpis;

public sealed record KpiQuestion;

public sealed record KpiAnswer;
