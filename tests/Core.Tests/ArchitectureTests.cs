using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CollectionsBot.Core.Tests;

/// <summary>The arrows of the house hold: App → Cards, Channel, Journal, Core; Cards → Core; Journal → Core; Channel and Core → nothing.</summary>
public partial class ArchitectureTests
{
    private static readonly string Root = FindRoot();

    /// <summary>Namespaces that reach outside: the core neither reads nor sends nor waits.</summary>
    private static readonly string[] Banned =
        ["System.IO", "System.Net", "System.Threading", "System.Data", "System.Diagnostics.Process", "System.Timers", "System.Xml", "Microsoft.Extensions"];

    [Theory]
    [InlineData("bot/Core")]
    [InlineData("bot/Channel")]
    [InlineData("bot/Journal", "bot/Core")]
    [InlineData("cards", "bot/Core")]
    [InlineData("bot/App", "bot/Channel", "bot/Core", "bot/Journal", "cards")]
    public void A_project_refers_only_to_those_below_it(string folder, params string[] allowed) =>
        Assert.Subset(allowed.ToHashSet(), References(Project(folder)).ToHashSet());

    [Fact]
    public void No_part_of_the_product_refers_to_a_test_and_no_project_of_it_is_left_out_above()
    {
        var product = Projects().Where(p => !Folder(p).StartsWith("tests/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["bot/App", "bot/Channel", "bot/Core", "bot/Journal", "cards"], product.Select(Folder).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(product.SelectMany(References), r => r.StartsWith("tests", StringComparison.Ordinal));
    }

    [Fact]
    public void The_core_refers_to_no_package_but_an_analyzer_that_stays_out_of_the_product()
    {
        var packages = XDocument.Load(Project("bot/Core")).Descendants("PackageReference").ToList();
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], packages.Select(p => p.Attribute("Include")?.Value));
        Assert.All(packages, p => Assert.Equal("all", p.Attribute("PrivateAssets")?.Value));
        Assert.Empty(XDocument.Load(Project("bot/Core")).Descendants("FrameworkReference"));
        Assert.Empty(XDocument.Load(Project("bot/Core")).Descendants("Reference"));
    }

    [Fact]
    public void Nothing_that_is_compiled_into_the_core_reads_sends_waits_or_runs_beside()
    {
        // The compiled assembly and not its source, because usings are implicit and a word in a comment is no crime.
        using var image = new PEReader(File.OpenRead(typeof(Portfolio).Assembly.Location));
        var metadata = image.GetMetadataReader();
        var used = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(t => (Namespace: metadata.GetString(t.Namespace), Name: metadata.GetString(t.Name)))
            .ToList();

        Assert.Contains(("System", "DateOnly"), used);
        Assert.DoesNotContain(used, t => Banned.Any(b => t.Namespace == b || t.Namespace.StartsWith(b + ".", StringComparison.Ordinal)));
        Assert.All(
            metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(a => metadata.GetString(a.Name)),
            name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_regular_expression_of_the_product_is_compiled_with_it_and_has_a_time_out()
    {
        var sources = new[] { "bot", "cards" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => (File: f, Text: File.ReadAllText(f)))
            .ToList();

        var patterns = sources.SelectMany(s => Generated().Matches(s.Text).Select(m => (s.File, Pattern: m.Value))).ToList();
        Assert.NotEmpty(patterns);
        Assert.All(patterns, p => Assert.True(p.Pattern.Contains("MsMax", StringComparison.Ordinal), $"{p.File}: {p.Pattern}"));
        Assert.All(sources, s => Assert.DoesNotMatch(@"new Regex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count)\(", s.Text));
    }

    [GeneratedRegex(@"\[GeneratedRegex\(.*?\)\]\s", RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Generated();

    private static IEnumerable<string> Projects() =>
        new[] { "bot", "cards", "tests" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.csproj", SearchOption.AllDirectories));

    private static string Project(string folder) => Assert.Single(Projects(), p => Folder(p) == folder);

    private static string Folder(string path) => Path.GetRelativePath(Root, Path.GetDirectoryName(path)!).Replace('\\', '/');

    private static IEnumerable<string> References(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Select(r => Folder(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, r.Attribute("Include")!.Value.Replace('\\', '/')))));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "CollectionsBot.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("CollectionsBot.sln is not above the tests.");
    }
}
