namespace KpiService.Cli;

/// <summary>Tools that only build the host (<c>dotnet ef</c>) end the entry point by an exception of their own, which must pass.</summary>
internal static class HostFactory
{
    public static bool IsStopping(Exception exception) => exception.GetType().Name is "StopTheHostException" or "HostAbortedException";
}
