using System.Globalization;
using System.Text;

namespace KpiService.Features.Prometheus;

/// <summary>Gauges in the text format of Prometheus and OpenMetrics.</summary>
internal sealed class MetricsText
{
    private readonly StringBuilder text = new();

    /// <summary>Begins a family.</summary>
    public MetricsText Family(string name, string help)
    {
        text.Append("# HELP ").Append(name).Append(' ').Append(Escape(help)).Append('\n').Append("# TYPE ").Append(name).Append(" gauge\n");
        return this;
    }

    /// <summary>One sample; what is unknown has none.</summary>
    public void Sample(string name, double? value, params IEnumerable<(string Label, string Value)> labels)
    {
        if (value is not { } number)
            return;
        var list = string.Join(',', labels.Select(l => $"{l.Label}=\"{Escape(l.Value).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
        text.Append(name);
        if (list.Length > 0)
            text.Append('{').Append(list).Append('}');
        text.Append(' ').Append(number.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    /// <summary>All of it; OpenMetrics wants the end marked, Prometheus takes it for a comment.</summary>
    public override string ToString() => text + "# EOF\n";

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
