using System.Text.Json.Serialization;
using KpiService.Jira.Reading;

namespace KpiService.Jira.Wire;

/// <summary>Generated (de)serialisation of everything that crosses the wire. Ids come as numbers or as texts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter), typeof(LenientTextConverter), typeof(LenientBooleanConverter)]
)]
[JsonSerializable(typeof(WireServerInfo))]
[JsonSerializable(typeof(WireUser))]
[JsonSerializable(typeof(WireTenant))]
[JsonSerializable(typeof(WireError))]
[JsonSerializable(typeof(IReadOnlyList<WireField?>))]
[JsonSerializable(typeof(IReadOnlyList<WireStatus?>))]
[JsonSerializable(typeof(IReadOnlyList<WireIssueType?>))]
[JsonSerializable(typeof(IReadOnlyList<WireNamed>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<WireProject?>))]
[JsonSerializable(typeof(WireBoard))]
[JsonSerializable(typeof(WireSprint))]
[JsonSerializable(typeof(WirePage<WireProject>))]
[JsonSerializable(typeof(WirePage<WireBoard>))]
[JsonSerializable(typeof(WirePage<WireSprint>))]
[JsonSerializable(typeof(WireBoardConfiguration))]
[JsonSerializable(typeof(WireIssue))]
[JsonSerializable(typeof(CloudSearchRequest))]
[JsonSerializable(typeof(CloudSearchAnswer))]
[JsonSerializable(typeof(DataCenterSearchRequest))]
[JsonSerializable(typeof(DataCenterSearchAnswer))]
[JsonSerializable(typeof(BulkIssuesRequest))]
[JsonSerializable(typeof(BulkIssuesAnswer))]
[JsonSerializable(typeof(BulkChangelogRequest))]
[JsonSerializable(typeof(BulkChangelogAnswer))]
[JsonSerializable(typeof(CountRequest))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(SearchCursor))]
[JsonSerializable(typeof(string))]
internal sealed partial class JiraJson : JsonSerializerContext;
