using FsCheck.Fluent;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Dates;

/// <summary>Dates, consultations and events never throw, keep inside the text, and take time in step with its length.</summary>
public class HostileDatesTests
{
    private const Kinds Read = Kinds.Dated | Kinds.Consultations | Kinds.Events;

    private static readonly string[] Pieces =
    [
        "On ", "in ", "by ", "between ", "from ", "2021", "19", "20", "-", "–", "/", ".", ",", " ", "\n", "\n\n", "May", " May ", "Sept.", "5", "31", "1st", " and ", " to ", "年", "月", "日", "5月", "12日", "二〇二一年", "至",
        "本月底", "同日", "发布之日起", "6个月后", "released ", "was held ", "will ", "comments ", "public ", "solicit ", "征求意见", "截止", "《", "》", "\"", "*", "“", "(", ")", "meeting ", "in Beijing", "that day", "last year", "\uD800", "\0", "。",
        "Event 3", "during its second plenary meeting", "://", "60 days",
    ];

    [Fact]
    public void Any_string_of_pieces_of_dates_is_read_without_an_exception()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Concat(pieces));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var found = RecognitionPage.Read(text);
            return found.Dated.TrueForAll(f => f.Span.End <= text.Length && f.Span.Length > 0) && found.Consultations.TrueForAll(f => f.Span.End <= text.Length)
                && found.Events.TrueForAll(f => f.Span.End <= text.Length);
        }).Holds(2000, 200000, endSize: 200);
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2021 ")]
    [InlineData("In 2020 ")]
    [InlineData("5 May 2021 ")]
    [InlineData("May ")]
    [InlineData("2021年5月12日")]
    [InlineData("日")]
    [InlineData("comments on ")]
    [InlineData("2021-05-12/")]
    [InlineData("On 5 May 2021, the meeting was held. ")]
    [InlineData("请于2021年5月12日前反馈意见，")]
    [InlineData("******\"\"\"\"((((")]
    public void Time_grows_with_the_length(string piece)
    {
        var small = Time(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        var large = Time(string.Concat(Enumerable.Repeat(piece, 800_000 / piece.Length)));
        Assert.True(large < (small * 40) + TimeSpan.FromSeconds(2), $"8 times the text took {large} after {small}");
    }

    private static TimeSpan Time(string text)
    {
        var recogniser = new Engine.Recogniser(Engine.Knowledge.BuiltIn);
        return ThreadTime.Of(() => recogniser.Recognise(new SourceText(text), Read));
    }
}
