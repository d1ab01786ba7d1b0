using System.Text.Json;
using KpiService.Domain.Time;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KpiService.Storage;

/// <summary>Instants are stored as INTEGER milliseconds: SQLite orders and compares them.</summary>
internal sealed class InstantConverter() : ValueConverter<Instant, long>(i => i.Milliseconds, m => new Instant(m));

/// <summary>Lists are stored as JSON text.</summary>
internal sealed class JsonConverter<T>()
    : ValueConverter<T, string>(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default), text => JsonText.Read<T>(text));

internal static class JsonText
{
    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text)
        ?? throw new InvalidDataException($"The database holds null where a {typeof(T).Name} is expected.");

    public static string Write(IReadOnlyList<string> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list);

    public static string Write(IReadOnlyList<long> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list);

    /// <summary>Sorted, so that equal dictionaries are equal texts.</summary>
    public static string Write(IReadOnlyDictionary<string, double> values) =>
        values.Count == 0
            ? "{}"
            : JsonSerializer.Serialize(new SortedDictionary<string, double>(values.ToDictionary(), StringComparer.Ordinal));
}

/// <summary>Lists are equal when their JSON is.</summary>
internal sealed class JsonComparer<T>()
    : ValueComparer<T>(
        (a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default),
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
        value => value
    );
