using System.Globalization;

namespace KpiService.Benchmarks.Scale.Serving;

/// <summary>How a question is asked anew: by what no answer could have been kept for.</summary>
internal enum Variation
{
    /// <summary>Another window of about 90 days.</summary>
    Days,

    /// <summary>Another instant, some seconds ago.</summary>
    AsOf,

    /// <summary>It takes no parameter.</summary>
    None,
}

/// <summary>An address of the service and how it is varied.</summary>
/// <param name="Page">True: a page of the dashboard or what it asks for besides; a client of the load asks for it.</param>
internal sealed record Question(string Name, string Path, Variation Variation = Variation.Days, bool Page = false)
{
    private const int UsualDays = 90;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(7);

    /// <summary>The question as everyone asks it.</summary>
    public string Usual => Variation == Variation.Days ? With("days", $"{UsualDays}") : Path;

    /// <summary>The question as nobody asked it before; windows lie around 90 days, each one once.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="now">The same in one run.</param>
    public string New(int number, DateTimeOffset now) =>
        Variation switch
        {
            Variation.Days => With("days", $"{UsualDays + (number % 2 == 0 ? 1 : -1) * (number / 2 + 1)}"),
            Variation.AsOf => With(
                "asOf",
                (now - Step * (number + 1)).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            ),
            _ => Path,
        };

    private string With(string name, string value) => $"{Path}{(Path.Contains('?') ? '&' : '?')}{name}={value}";
}
