namespace KpiService.Snapshot.Histories;

/// <summary>Something that happened to an issue.</summary>
internal interface IIssueFact<TSelf>
    where TSelf : struct, IIssueFact<TSelf>
{
    /// <summary>Ordinal.</summary>
    int Issue { get; }

    /// <summary>When it happened: lists of facts are ordered by it, then by issue.</summary>
    long Time { get; }

    /// <summary>The same of an issue that has another ordinal now.</summary>
    TSelf Of(int issue);
}
