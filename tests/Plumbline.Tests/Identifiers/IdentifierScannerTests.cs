using FsCheck.Fluent;
using Plumbline.Engine.Identifiers;
using Xunit;

namespace Plumbline.Tests.Identifiers;

public class IdentifierScannerTests
{
    [Fact]
    public void Spans_are_those_of_the_original_text()
    {
        const string Text = "见ＧＢ／Ｔ 37988—2019《数据》, and RFC 8200, 8201; GB/T 1.1~3（略）";
        Assert.Equal(
            ["ＧＢ／Ｔ 37988—2019", "RFC 8200", "8201", "GB/T 1.1", "GB/T 1.1~3", "3"],
            IdentifierScanner.Find(Text).Select(mention => Text[mention.Start..mention.End]));
    }

    [Fact]
    public void An_identifier_is_found_wherever_it_stands_in_a_block_of_the_search()
    {
        foreach (var form in (string[])["GB/T 37988-2019", "20194267-T-469", "2019-0782T-YD", "prEN 17640", "oneM2M TS-0001", "gb/t 1-2020", "draft-ietf-quic-transport-34", "Ｔ／ＣＥＳＡ 1043"])
        {
            var normal = IdentifierParser.Parse(form).Id!.Normal;
            for (var before = 0; before < 70; before++)
            {
                foreach (var fill in (string[])["x", "中", " "])
                {
                    var text = string.Concat(Enumerable.Repeat(fill, before)) + " " + form + " " + fill;
                    Assert.Equal((before, fill, normal), (before, fill, IdentifierScanner.Find(text).SingleOrDefault().Id?.Normal));
                }
            }
        }
    }

    [Fact]
    public void No_text_makes_it_throw_and_mentions_stay_inside_in_order() =>
        Prop.ForAll<string[]>(pieces =>
        {
            var text = string.Concat(pieces.Select((piece, i) => piece + Fragments[(i + (piece?.Length ?? 0)) % Fragments.Length]));
            var mentions = IdentifierScanner.Find(text);
            IdentifierParser.Parse(text);
            IdentifierParser.Parse(text, strict: true);
            return mentions.TrueForAll(m => m.Start >= 0 && m.End <= text.Length && m.Start < m.End && m.Id.Normal.Length > 0 && m.Id.Slug.Length > 0);
        }).Holds(500, 100000);

    [Fact]
    public void Cut_anywhere_an_identifier_does_not_throw()
    {
        foreach (var row in CorpusTables.Examples)
        {
            for (var length = 0; length <= row[0].Length; length++)
            {
                IdentifierScanner.Find(row[0].AsSpan(0, length));
                IdentifierParser.Parse(row[0].AsSpan(length));
            }
        }
    }

    private static readonly string[] Fragments =
    [
        "GB/T ", "GB", "T/", "T/CESA", "20194267-T-", "-", "~", "1.", "ISO/IEC ", "IEC", "2019", "/XG", "《", "》", "\uD800", "\0", "(", "/ISO ", ", ", " and ", "draft-", "EN ", "BS ", "RFC ", "\n", "X", "202X", "DB11/",
        "Q/", "ITU-T ", "IEEE ", "ETSI EN 303 ", "V1.", "99999", " to ", "系列标准", "第1号修改单", "ASTM E", "www.", "JJG(", "CNAS-",
    ];
}
