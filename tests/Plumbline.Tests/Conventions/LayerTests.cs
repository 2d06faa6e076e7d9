using System.Reflection;
using System.Xml.Linq;
using Plumbline.Engine;
using Plumbline.Register;
using Xunit;

namespace Plumbline.Tests.Conventions;

/// <summary>Engine ◄ Register ◄ App, and inside Engine Text ◄ Identifiers ◄ Extraction ◄ Resolution with Rules beside them.</summary>
public class LayerTests
{
    [Fact]
    public void Engine_knows_neither_register_nor_app_nor_a_package()
    {
        Assert.All(typeof(Knowledge).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name));
        var project = XDocument.Load(Repository.PathOf("src", "Plumbline.Engine", "Plumbline.Engine.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("ProjectReference"));
    }

    [Fact]
    public void Register_knows_neither_app_nor_http()
    {
        var references = typeof(RegisterStore).Assembly.GetReferencedAssemblies().Select(r => r.Name!).ToArray();
        Assert.DoesNotContain("plumbline", references);
        Assert.DoesNotContain(references, r => r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || r == "System.Net.Http");
    }

    [Theory]
    [InlineData("Text", "Identifiers", "Extraction", "Resolution", "Rules")]
    [InlineData("Identifiers", "Extraction", "Resolution", "Rules")]
    [InlineData("Extraction", "Resolution", "Rules")]
    [InlineData("Resolution", "Rules")]
    [InlineData("Rules", "Extraction", "Resolution")]
    public void A_folder_of_Engine_uses_no_later_one(string folder, params string[] later)
    {
        foreach (var file in Repository.Sources(Path.Combine("src", "Plumbline.Engine", folder)))
        {
            var source = File.ReadAllText(file);
            Assert.All(later, name => Assert.DoesNotContain($"Plumbline.Engine.{name}", source, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Engine_has_no_input_output_clock_or_regular_expression()
    {
        string[] foreign = ["System.Text.RegularExpressions", "File.", "Directory.", "Console.", "TimeProvider", "Stopwatch", "HttpClient", "ILogger", "Environment."];
        foreach (var file in Repository.Sources(Path.Combine("src", "Plumbline.Engine")))
        {
            var code = string.Join('\n', File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));
            foreach (var word in foreign)
                Assert.False(ContainsWord(code, word), $"{Path.GetRelativePath(Repository.Root, file)} uses {word}");
        }
    }

    [Fact]
    public void A_public_type_stands_in_a_file_of_its_own_name()
    {
        foreach (var assembly in new[] { typeof(Knowledge).Assembly, typeof(RegisterStore).Assembly })
        {
            var files = Repository.Sources(Path.Combine("src", assembly.GetName().Name!)).Select(Path.GetFileNameWithoutExtension).ToHashSet();
            var rows = files.Where(f => f!.EndsWith("Rows", StringComparison.Ordinal) || f == "Newsletter").ToArray();
            foreach (var type in assembly.GetExportedTypes().Where(t => !t.IsNested))
            {
                var name = type.Name.Split('`')[0];
                Assert.True(files.Contains(name) || IsSmallRecord(type, rows!), $"{type.FullName} has no file {name}.cs");
            }
        }
    }

    [Fact]
    public void No_source_file_is_longer_than_600_lines()
    {
        foreach (var file in Repository.Sources("src"))
            Assert.True(File.ReadLines(file).Count() <= 600, $"{Path.GetRelativePath(Repository.Root, file)} is too long to read");
    }

    /// <summary>Records of rows that are read together may stand together.</summary>
    private static bool IsSmallRecord(Type type, string[] together) =>
        together.Length > 0 && type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;

    private static bool ContainsWord(string code, string word)
    {
        for (var at = code.IndexOf(word, StringComparison.Ordinal); at >= 0; at = code.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsLetterOrDigit(code[at - 1]) || code[at - 1] is '_' or '.')) return true;
        }
        return false;
    }
}
