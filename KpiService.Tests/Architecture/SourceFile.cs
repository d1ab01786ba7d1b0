using System.Text.RegularExpressions;
using KpiService.Tests.Testing;

namespace KpiService.Tests.Architecture;

/// <summary>A source file of the product: its module and what it names.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(Read);

    public static IReadOnlyList<SourceFile> All => Files.Value;

    /// <summary>First folder below the project; empty for files at its top.</summary>
    public string Module => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>Its module; below the features <c>Features.X</c>.</summary>
    public string Feature => Module == "Features" && Path.Split('/') is [_, var feature, _, ..] ? $"Features.{feature}" : Module;

    /// <summary>The namespace it declares; empty when none (top-level statements).</summary>
    public string Namespace => NamespaceLine().Match(Text).Groups[1].Value;

    /// <summary>Every namespace or qualified name it refers to.</summary>
    public IReadOnlyList<string> References =>
        [.. UsingLine().Matches(Text).Select(m => m.Groups[1].Value), .. QualifiedName().Matches(Code).Select(m => m.Value)];

    /// <summary>The text without comments and string contents.</summary>
    public string Code => CommentOrString().Replace(Text, " ");

    public bool RefersTo(string name) => References.Any(r => r == name || r.StartsWith(name + ".", StringComparison.Ordinal));

    private static IReadOnlyList<SourceFile> Read()
    {
        var root = Repository.File("KpiService");
        return
        [
            .. Directory
                .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(f => (File: f, Path: System.IO.Path.GetRelativePath(root, f).Replace('\\', '/')))
                .Where(f => !f.Path.StartsWith("obj/", StringComparison.Ordinal) && !f.Path.StartsWith("bin/", StringComparison.Ordinal))
                .Select(f => new SourceFile(f.Path, File.ReadAllText(f.File))),
        ];
    }

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"\b(?:KpiService|Microsoft|System|Quartz|Refit|Polly|Serilog|YamlDotNet)(?:\.\w+)+")]
    private static partial Regex QualifiedName();

    [GeneratedRegex("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"", RegexOptions.Singleline)]
    private static partial Regex CommentOrString();
}
