using KpiService.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Storage;

/// <summary>What a database holds; the two are never mixed in one file.</summary>
public enum DataKind
{
    /// <summary>Data of a real Jira.</summary>
    Real,

    /// <summary>Generated data (<c>sample</c>, <c>demo</c>).</summary>
    Sample,
}

/// <summary>The database holds data of the other kind.</summary>
public sealed class DatabaseKindException(string message) : Exception(message);

/// <summary>Keeps sample data and real data apart.</summary>
public static class DatabaseKind
{
    /// <returns>Null: nothing has been written yet.</returns>
    public static async Task<DataKind?> GetAsync(KpiDatabase database, CancellationToken ct)
    {
        await using var context = database.CreateContext();
        var row = await context.Meta.AsNoTracking().FirstOrDefaultAsync(r => r.Name == MetaNames.Kind, ct);
        return row is null ? null : Enum.Parse<DataKind>(row.Value, ignoreCase: true);
    }

    /// <summary>Marks an unmarked database as being of this kind.</summary>
    /// <exception cref="DatabaseKindException">It is of the other kind.</exception>
    public static async Task EnsureAsync(KpiDatabase database, DataKind kind, CancellationToken ct)
    {
        var stored = await GetAsync(database, ct);
        if (stored is { } other && other != kind)
            throw new DatabaseKindException(Refusal(database.Path, other));
        if (stored is not null)
            return;
        await using var context = database.CreateContext();
        context.Meta.Add(new MetaRow { Name = MetaNames.Kind, Value = kind == DataKind.Sample ? "sample" : "real" });
        await context.SaveChangesAsync(ct);
    }

    private static string Refusal(string path, DataKind stored) =>
        stored == DataKind.Sample
            ? $"The database {path} holds sample data, which is never mixed with a real Jira's: choose another file with --db or "
                + "database.path."
            : $"The database {path} holds data of a real Jira, which is never mixed with sample data: choose another file with --db or "
                + "database.path.";
}
