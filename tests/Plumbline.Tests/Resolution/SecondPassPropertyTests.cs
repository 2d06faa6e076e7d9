using FsCheck.Fluent;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Resolution;

public sealed class SecondPassPropertyTests
{
    private static readonly string[] Words =
    [
        "GB/T 7001-2021", "GB/T 7001", "GB/T 7003-2020", "ISO 7001:2019", "T/CSAE 53-2020", "GB 1-2020/XG1-2022", "GB/T 9-2020/ISO 9:2018", "SAC/TC 260", "TC5", "CESI", " is identical to ", " adopts ",
        " was drafted by ", " under the jurisdiction of ", " supports Article 3 of the *Cybersecurity Law*", " replaces ", ". The standard ", ". It ", "该标准", "本标准", "等同采用", "由", "甲研究院、", "提出并归口", "起草单位：",
        "转化为", "第1号修改单", "《网络安全法》", "（以下简称《办法》）", "《办法》", " (hereinafter \"Xy\") ", "Xy", ", IDT", "(", "）", "\n", "。", ", ", " and ", "\t", "|", "修订", "相比", "对应", "支撑", "一致性程度为等同", "\uD800", "\0",
    ];

    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    [Fact]
    public void Whatever_the_order_of_words_rows_lie_in_the_text_and_come_back() =>
        Prop.ForAll(Gen.Elements(Words).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var found = Recogniser.Recognise(new SourceText(text));
            foreach (var row in found.Relations)
            {
                Assert.True(row.Span.Start >= 0 && row.Span.Length > 0 && row.Span.End <= text.Length);
                Assert.NotEqual(row.From, row.To);
                Assert.True(row.From.Length > 0 && row.To.Length > 0 && row.Confidence is > 0 and <= 1);
            }
            foreach (var row in found.References)
            {
                Assert.True(row.Span.Start >= 0 && row.Span.Length > 0 && row.Span.End <= text.Length);
                Assert.True(row.ResolvesTo is not null || row.Note is not null);
            }
            var again = Recogniser.Recognise(new SourceText(text));
            return found.Relations.SequenceEqual(again.Relations) && found.References.SequenceEqual(again.References);
        }).Holds(300, 20_000);
}
