namespace KpiService.Storage;

/// <summary>
/// The migrations of this version, known without EF Core: its model takes a start half a second, and most starts have nothing to migrate.
/// A test holds the list against EF Core's own.
/// </summary>
internal static class SchemaVersion
{
    /// <summary>EF Core's record of what was applied.</summary>
    public const string History = "__EFMigrationsHistory";

    /// <summary>Ids in the order in which they are applied.</summary>
    public static readonly IReadOnlyList<string> Migrations =
    [
        "20261123091736_InitialCreate",
        "20261128222924_RealJiras",
        "20261128224638_HistoriesWithoutPeople",
        "20261129084628_DataVersions",
    ];

    /// <summary>Those of a database that are of a later version of this service.</summary>
    public static IReadOnlyList<string> Unknown(IReadOnlyList<string> applied) => [.. applied.Except(Migrations)];

    /// <summary>Whether a database has all of them.</summary>
    public static bool IsCurrent(IReadOnlyList<string> applied) => !Migrations.Except(applied).Any();
}
