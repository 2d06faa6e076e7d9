using FsCheck.Fluent;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Instruments;

public sealed class TitleRobustnessTests
{
    private static readonly string[] Pieces =
    [
        "Law", "Plan", "Measures for", " the ", " of ", "and", " ", "\n", "\n\n", "*", "\"", "“", "”", "《", "》", "(", ")", "(i) ", "(EU) 2019/1", "2.0", "2021", ",", ".", "; the ", "法", "被", "代替", "废止", "标准",
        "GB/T 1-2020", "GB/T 1-2010", " replaces ", "replaced by ", "withdrawn", "|", "\t", "Standard", "Standard replaced", "\uD800", "\0", "5G+", "People's", "white paper on ", "Newsletter\n", "Index\n", "1. ", "#", "\f", "Annex-", "http://", "[", "](",
    ];

    [Fact]
    public void No_text_makes_a_recogniser_throw_and_every_span_lies_in_the_text()
    {
        var engine = new Recogniser(Knowledge.BuiltIn);
        Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), pieces =>
        {
            var text = new SourceText(string.Concat(pieces));
            var found = engine.Recognise(text, Kinds.Instruments | Kinds.StandardTitles | Kinds.Replacements | Kinds.Structure);
            return found.Instruments.Cast<Finding>().Concat(found.StandardTitles).Concat(found.Replacements).All(f => f.Span.Start >= 0 && f.Span.Length > 0 && f.Span.End <= text.Length);
        }).Holds(3000, 30_000);
    }
}
