using Plumbline.Engine.Text;
using Plumbline.Register.Decisions;
using Plumbline.Register.Search;
using Xunit;

namespace Plumbline.Tests.Conventions;

/// <summary>Holds the Chinese words to the pages: none is missing, none is left over, and no page says anything past them.</summary>
public class WordsTests
{
    private static readonly string[] Tables = ["zh.csv", "zh-sentences.csv"];

    /// <summary>Names that are the same in every language.</summary>
    private static readonly string[] Names = ["Plumbline", "JSON", "CSV", "ICS", "CCS", "DMN", "SHA", "BibTeX", "RIS", "UTC", "ISO", "IEC", "GB", "gb", "XLSX"];

    [Fact]
    public void Every_wording_that_is_asked_for_has_its_Chinese()
    {
        var table = Tables.SelectMany(Rows).Select(r => r.English).ToHashSet(StringComparer.Ordinal);
        var missing = AskedWordings.All().Where(a => !table.Contains(a.Key)).Select(a => $"{a.Key} ({a.Value})").ToList();
        Assert.True(missing.Count == 0, "data/words/zh.csv lacks:\n" + string.Join("\n", missing));
    }

    [Fact]
    public void Every_word_of_the_register_that_pages_count_or_narrow_by_has_its_Chinese()
    {
        var table = Rows("zh.csv").Select(r => r.English).ToHashSet(StringComparer.Ordinal);
        var words = SearchFacet.Obligations.Concat(SearchFacet.Statuses).Select(v => v.Replace('-', ' '))
            .Concat(Engine.Knowledge.BuiltIn.Bodies.Select(b => b.Kind.Replace('-', ' ')).Where(k => !k.StartsWith("sdo", StringComparison.Ordinal)))
            .Concat(DecidableProperty.All.Select(p => App.Output.PropertyWords.Of(p.Name)));
        var missing = words.Distinct().Where(w => !table.Contains(w)).ToList();
        Assert.True(missing.Count == 0, string.Join(", ", missing));
        Assert.All(SearchFacet.Levels, level => Assert.NotEqual(new App.Pages.Words().FacetValue("level", level), App.Pages.Words.In("zh").FacetValue("level", level)));
    }

    [Fact]
    public void No_row_is_left_over()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" && !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var code = string.Join('\n', sources);
        var data = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("data"), "*", SearchOption.AllDirectories).Where(f => !f.Contains("/words/", StringComparison.Ordinal)).Select(File.ReadAllText));
        bool IsWording(string english) => Forms(english).Any(form => code.Contains('"' + form + '"', StringComparison.Ordinal)) || code.Contains(Pascal(english), StringComparison.Ordinal) || data.Contains(english.Replace(' ', '-'), StringComparison.Ordinal) || data.Contains(english.Replace(' ', '_'), StringComparison.Ordinal) || data.Contains(english, StringComparison.Ordinal);
        // A sentence may be put together from pieces: one file has all of its words.
        bool IsSentence(string english) => Long(english) is var words && sources.Exists(s => words.TrueForAll(w => s.Contains(w, StringComparison.OrdinalIgnoreCase)));
        var left = Rows("zh.csv").Where(r => !IsWording(r.English)).Concat(Rows("zh-sentences.csv").Where(r => !IsSentence(r.English))).Select(r => r.English).ToList();
        Assert.True(left.Count == 0, "nothing asks for:\n" + string.Join("\n", left));
    }

    [Fact]
    public void Both_languages_have_the_same_places_for_values()
    {
        foreach (var (english, chinese) in Tables.SelectMany(Rows))
        {
            Assert.False(string.IsNullOrEmpty(chinese), $"no Chinese for {english}");
            var (here, there) = (Holes(english), Holes(chinese));
            // What is counted may be one only, whose number Chinese leaves to the word.
            Assert.True(here.SetEquals(there), $"{english} and {chinese} differ in their values");
        }
    }

    [Fact]
    public void Rows_stand_in_order_once_each()
    {
        foreach (var name in Tables)
        {
            var keys = Rows(name).Select(r => r.English).ToList();
            Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
            Assert.Equal(keys.Distinct().Count(), keys.Count);
        }
    }

    [Fact]
    public void No_page_says_anything_past_the_words()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src", "Plumbline.App", "Pages"), "*.cshtml", SearchOption.AllDirectories))
        {
            var page = File.ReadAllText(file);
            var bare = RazorText.Of(page).Where(t => t.Split(' ', '\n', '/', '-', ';', '&', '.', '(', ')', ',').Any(w => w.Count(char.IsAsciiLetter) > 1 && !Names.Contains(w))).ToList();
            Assert.True(bare.Count == 0, $"{Path.GetFileName(file)} says without W[...]: {string.Join(" | ", bare)}");
            foreach (var english in (string[])["Date", "Time", "Period", "Range", "Value", "Days", "Zone", "LanguageName"])
                Assert.False(page.Contains($"Shown.{english}(", StringComparison.Ordinal), $"{Path.GetFileName(file)} writes with Shown.{english}, which is English; W.{english} knows the reader's language");
        }
    }

    [Theory]
    [InlineData("<p>@W[\"a\"] is bare</p>", "is bare")]
    [InlineData("<a title=\"bare\" href=\"/x\">@name</a>", "bare")]
    [InlineData("<text>, in</text>", ", in")]
    public void Bare_text_is_found(string page, string bare) => Assert.Contains(RazorText.Of(page), t => t.EndsWith(bare, StringComparison.Ordinal));

    [Theory]
    [InlineData("<p>@W[\"a\"] · @(x is { } y ? y : \"b\")</p>")]
    [InlineData("@if (a < b) { <code>plumbline add</code> }")]
    [InlineData("<td class=\"n\">&ensp;@W.Number(Model.Count(x => x.IsOpen))</td>")]
    public void What_is_no_text_is_not_taken_for_it(string page) => Assert.Empty(RazorText.Of(page));

    private static IEnumerable<(string English, string Chinese)> Rows(string name) => CsvTable.Read(File.ReadAllText(Repository.PathOf("data", "words", name))).Select("en", "zh").Select(r => (r[0], r[1]));

    private static IEnumerable<string> Forms(string english)
    {
        var word = english.StartsWith("{0} ", StringComparison.Ordinal) ? english[4..] : english;
        return ((string[])[english, word, english.Replace(' ', '-'), english.Replace(' ', '_'), char.ToLowerInvariant(english[0]) + english[1..]]).Select(f => f.Replace("\"", "\\\"", StringComparison.Ordinal));
    }

    private static string Pascal(string english) => string.Concat(english.Split(' ').Where(w => w.Length > 0).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static List<string> Long(string english) => [.. new string([.. english.Select(c => char.IsAsciiLetter(c) ? c : ' ')]).Split(' ').Where(w => w.Length > 3)];

    private static HashSet<char> Holes(string text) => [.. Enumerable.Range(0, text.Length).Where(i => text[i] == '{').Select(i => text[i + 1])];
}
