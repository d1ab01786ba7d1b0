using System.Reflection;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.Metadata;

namespace KpiService.Features.Evidence;

/// <summary>Which page of the evidence is asked for, in which order.</summary>
/// <param name="Sort">Key of a column; null: the KPI's own order.</param>
/// <param name="Text">Part of key or summary, case-blind.</param>
internal sealed record EvidenceQuery(int Page, int PageSize, string? Sort, bool Descending, string? Text)
    : IEndpointParameterMetadataProvider
{
    public const int DefaultPageSize = 50;
    private const int OnPages = 20;
    private const int LargestPageSize = 500;

    /// <summary>What comes with a page of the dashboard.</summary>
    public static readonly EvidenceQuery FirstPage = new(1, OnPages, null, false, null);

    private static readonly IReadOnlyList<ParameterDoc> Parameters =
    [
        new("page", "Page, from 1.", "1", "integer"),
        new("pageSize", $"Issues on a page, {DefaultPageSize} unless given, {LargestPageSize} at the most.", "50", "integer"),
        new("sort", "Key of a column: key, summary, type, status, project, instance, or one of the KPI's own (see columns).", "key"),
        new("desc", "True sorts downwards.", "true", "boolean"),
        new("q", "Part of the key or the summary, case-blind.", "login"),
    ];

    public static ValueTask<EvidenceQuery> BindAsync(HttpContext context) => QueryReader.BindAsync(context, Read);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters(Parameters));

    private static EvidenceQuery Read(QueryReader query) =>
        new(
            query.Number("page", 1, int.MaxValue) ?? 1,
            query.Number("pageSize", 1, LargestPageSize) ?? DefaultPageSize,
            query.Text("sort"),
            query.Flag("desc") ?? false,
            query.Text("q")
        );
}

/// <summary>One part of the evidence, as asked; null: all.</summary>
internal sealed record EvidencePart(string? Name) : IEndpointParameterMetadataProvider
{
    public static readonly ParameterDoc Parameter = new(
        "group",
        "One part of the evidence, e.g. carriedOver; a wrong one is answered with those there are.",
        "carriedOver"
    );

    public static ValueTask<EvidencePart> BindAsync(HttpContext context) =>
        QueryReader.BindAsync(context, query => new EvidencePart(query.Text(Parameter.Name)));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new QueryParameters([Parameter]));
}
