namespace KpiService.Domain;

/// <summary>State of a sprint.</summary>
public enum SprintState : byte
{
    Future = 0,
    Active = 1,
    Closed = 2,
}
