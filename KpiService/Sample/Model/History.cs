namespace KpiService.Sample.Model;

/// <summary>One changelog entry: what somebody changed at one instant.</summary>
internal sealed record History(long Id, long At, Named Author, ChangeItem[] Items);

/// <summary>One field's change; which of the four values are filled depends on the field.</summary>
internal sealed record ChangeItem(Field Field, string? From, string? FromText, string? To, string? ToText);
