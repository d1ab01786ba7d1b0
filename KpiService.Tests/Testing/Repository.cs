namespace KpiService.Tests.Testing;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("KpiService.sln is in no folder above the tests.")
        : folder.GetFiles("KpiService.sln").Length > 0 ? folder.FullName
        : Find(folder.Parent);
}
