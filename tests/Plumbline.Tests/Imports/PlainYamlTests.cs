using System.Globalization;
using Plumbline.Register.Yaml;
using Xunit;

namespace Plumbline.Tests.Imports;

/// <summary>The quick reader of plain YAML against the whole one: the same tree with the same places, or no answer.</summary>
public class PlainYamlTests
{
    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data"), "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Shipped))]
    public void A_file_that_ships_is_plain_and_read_alike(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        var plain = PlainYaml.Read(text);
        Assert.NotNull(plain);
        Assert.Equal(Show(YamlReader.ReadWhole(text)), Show(plain));
    }

    [Theory]
    [InlineData("a: 1")]
    [InlineData("a:\nb:\n  c:\n")]
    [InlineData("a: \"x\" # said\nb: 'it''s'\n")]
    [InlineData("- a\n-   b: 1\n    c: [1, {d: 2}, ]\n- - x\n  - y\n")]
    [InlineData("a:\n- 1\n- 2\nb: {c: d:e, \"f\": \"g \\\" \\\\ h\"}\n")]
    [InlineData("key with blanks : a: b")]
    [InlineData("a: {\n  b: 1, # one\n  c: [x,\n    y]\n  }\nd: ~\ne: null\nf: \"null\"\n")]
    [InlineData("a: http://example.org/#here\nb: x #y\nc: -1\nd: - 1")]
    [InlineData("[a, b]")]
    [InlineData("{a: b}")]
    [InlineData("plain")]
    [InlineData("\"quoted\"   # end")]
    [InlineData("{a: [b], c: {d: e}}: 1")]
    [InlineData("a: {b: {c: [1,2,3]}}\n\n\n# nothing\n")]
    public void What_is_plain_is_read_alike(string text) => Assert.True(IsAlike(text), text);

    [Theory]
    [InlineData("a: |\n  text\n")]
    [InlineData("a: >-\n  text\n")]
    [InlineData("a: one\n  two\n")]
    [InlineData("a: \"one\n  two\"\n")]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("a: !!str 1")]
    [InlineData("---\na: 1\n")]
    [InlineData("a: 1\n...\n")]
    [InlineData("a:\t1")]
    [InlineData("a: 1\n b: 2\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: [1, 2")]
    [InlineData("a: {b: 1\n")]
    [InlineData("a: b: c")]
    [InlineData("a: [b: c]")]
    [InlineData("a: 'x' y")]
    [InlineData("? a\n: b\n")]
    [InlineData("")]
    public void What_is_not_plain_is_left_to_the_whole_reader(string text) => Assert.Null(PlainYaml.Read(text));

    [Fact]
    public void Whatever_becomes_of_a_file_both_say_the_same_or_the_quick_one_says_nothing()
    {
        string[] parts = ["\n", " ", "  ", "\n  ", ": ", ":", "- ", "-", "#", " #", ",", "[", "]", "{", "}", "\"", "'", "''", "\\", "\\\"", "a", "?", "|", "~", "null", "12", "：", "\n- ", "&a", "*a", "!", "%", "@", "---", "...", "\t", "\r"];
        var texts = Shipped.Select(row => File.ReadAllText(Path.Combine(Repository.Root, row.Data))).Select(t => t.Split('\n')).ToList();
        var random = new Random(20261122);
        for (var n = 0; n < Counts.Of(4_000, 400_000); n++)
        {
            var lines = texts[random.Next(texts.Count)];
            var from = random.Next(lines.Length);
            var text = string.Join('\n', lines.Skip(from).Take(1 + random.Next(8)));
            for (var changes = random.Next(4); changes >= 0 && text.Length > 0; changes--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) == 0 ? text.Remove(at, Math.Min(text.Length - at, 1 + random.Next(3))) : text.Insert(at, parts[random.Next(parts.Length)]);
            }
            Assert.True(IsAlike(text), text);
        }
    }

    private static bool IsAlike(string text)
    {
        if (PlainYaml.Read(text) is not { } plain) return true;
        try
        {
            return Show(YamlReader.ReadWhole(text)) == Show(plain);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Show(YamlNode node) => string.Create(CultureInfo.InvariantCulture, $"{node.Line}:{node.Column} ") + (node.Text is { } text ? "'" + text + "'" : node.Items.Count > 0 ? "[" + string.Join(", ", node.Items.Select(Show)) + "]" : "{" + string.Join(", ", node.Members.Select(m => m.Key + ": " + Show(m.Value))) + "}");
}
