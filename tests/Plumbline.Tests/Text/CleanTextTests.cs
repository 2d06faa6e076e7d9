using FsCheck.Fluent;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Text;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("the *Rope Act* of", "the Rope Act of")]
    [InlineData("**Rope** and *anchor*", "Rope and anchor")]
    [InlineData("* Note: a star", "* Note: a star")]
    [InlineData("the [Rope Act](http://a.example/b(c)) of", "the Rope Act of")]
    [InlineData("[1] and [words] stay", "[1] and [words] stay")]
    [InlineData("Rope\nAct", "Rope Act")]
    [InlineData("the law on\n\nropes", "the law on ropes")]
    [InlineData("cross-\nborder", "cross-border")]
    [InlineData("绳缆\n管理", "绳缆管理")]
    [InlineData("  a \t b ", "a b")]
    public void Title_is_cleaned(string printed, string clean)
    {
        var text = new SourceText(printed);
        Assert.Equal(clean, CleanText.Title(text, new TextSpan(0, printed.Length)));
    }

    [Fact]
    public void Widths_are_folded_where_asked_for() =>
        Assert.Equal("GB/T 123", CleanText.Of(new SourceText("ＧＢ／Ｔ　１２３"), new TextSpan(0, 8), CleaningSteps.All).Content);

    [Fact]
    public void Break_between_paragraphs_stays() =>
        Assert.Equal("An end.\n\nA begin", CleanText.Of(new SourceText("An end.\n\nA begin"), new TextSpan(0, 16), CleaningSteps.LineBreaks).Content);

    [Fact]
    public void Span_of_a_cleaned_word_is_found_in_the_original()
    {
        var text = new SourceText("see the *[Rope](#) Act*.");
        var clean = CleanText.Of(text, new TextSpan(4, 20), CleaningSteps.Title);
        var at = clean.Content.IndexOf("Act", StringComparison.Ordinal);
        Assert.Equal("Act", text.ToString(clean.ToOriginal(new TextSpan(at, 3))));
        Assert.Equal(at, clean.ToClean(clean.ToOriginal(at)));
    }

    [Fact]
    public void Every_character_leads_back_to_where_it_came_from()
    {
        var pieces = Gen.Elements("a", "B", "*", "**", " ", "\n", "\n\n", "[", "](", ")", "绳", "Ａ", "-", ".", "\r\n", "\uD800", "\t").ListOf();
        Prop.ForAll(pieces.ToArbitrary(), list =>
        {
            var printed = "xx" + string.Concat(list);
            var text = new SourceText(printed);
            var clean = CleanText.Of(text, TextSpan.FromBounds(2, printed.Length), CleaningSteps.All);
            var before = 1;
            for (var i = 0; i < clean.Content.Length; i++)
            {
                var origin = clean.ToOriginal(i);
                if (origin <= before || clean.ToClean(origin) != i) return false;
                if (clean.Content[i] != ' ' && CharFold.Fold(printed[origin]) != CharFold.Fold(clean.Content[i])) return false;
                before = origin;
            }
            return clean.ToOriginal(clean.Content.Length) == printed.Length;
        }).Holds();
    }
}
