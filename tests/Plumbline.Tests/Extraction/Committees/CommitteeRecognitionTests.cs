using FsCheck.Fluent;
using Plumbline.Engine;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Extraction.Committees;

public class CommitteeRecognitionTests
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    private static string Joined(IEnumerable<string> rows) => string.Join("; ", rows.DefaultIfEmpty("none"));

    private static Recognition Read(string text) => Recogniser.Recognise(new SourceText(text), Kinds.Committees);

    /// <summary>What a page cannot show, since it goes over lines.</summary>
    public static TheoryData<string, string> Lines => new()
    {
        { "experts of SAC/TC\n28 met", "SAC/TC 28" },
        { "A draft of SAC/TC 485 went out.\nTC 485 will collect answers; the CCSA was asked.", "SAC/TC 485; SAC/TC 485" },
        { "China's TC260 has groups:\n- WG1 Working Group on Coordination\n- WG4 Working Group on Identity\n- SWG-ETS New Technology Task Force\n", "SAC/TC 260; SAC/TC 260/WG 1; SAC/TC 260/WG 4; SAC/TC 260/SWG-ETS" },
    };

    public static TheoryData<string, string> Examples => [.. RecognitionPage.Examples("committees.md")];

    public static TheoryData<string, string> Mirrors => [.. RecognitionPage.Examples("mirrors.md")];

    public static TheoryData<string, string> Secretariats => [.. RecognitionPage.Examples("secretariats.md")];

    [Theory]
    [MemberData(nameof(Lines))]
    [MemberData(nameof(Examples))]
    public void Committees_are_found_and_resolved(string text, string expected) =>
        Assert.Equal(expected, Joined(Read(text).Committees.Select(c => c.Id.Normal)));

    [Theory]
    [InlineData("SAC/TCI24 met", "TCI24")]
    [InlineData("the committee (SAC/578)", "TC left out")]
    [InlineData("China's TC260 met", "SAC filled in")]
    public void What_was_mended_or_filled_in_is_noted(string text, string note) => Assert.Contains(note, Assert.Single(Read(text).Committees).Note);

    [Theory]
    [InlineData("ISO/TC184 (Automation systems and integration); next", "Automation systems and integration")]
    [InlineData("the National Hydrogen Energy Standardization Technical Committee (SAC/TC 309) met", "National Hydrogen Energy Standardization Technical Committee")]
    [InlineData("由全国汽车标准化技术委员会（SAC/TC 114）归口", "全国汽车标准化技术委员会")]
    [InlineData("SAC/TC 485 (TC 485) met", null)]
    public void The_name_is_the_one_stated(string text, string? name) => Assert.Equal(name, Read(text).Committees[0].Name);

    [Theory]
    [MemberData(nameof(Mirrors))]
    public void Mirrors_are_paired(string text, string expected) =>
        Assert.Equal(expected, Joined(Read(text).Mirrors.Select(m => $"{m.National} = {m.International}")));

    [Theory]
    [MemberData(nameof(Secretariats))]
    public void Secretariats_have_a_committee_and_a_body(string text, string expected) =>
        Assert.Equal(expected, Joined(Read(text).Secretariats.Select(s => $"{s.Committee}: {s.Body}")));

    [Fact]
    public void Arbitrary_text_never_throws_and_spans_lie_inside()
    {
        var words = Gen.Elements("SAC/", "TC", "SC ", "WG", "28", " ", "/", "(", ")", "ISO", "IEC ", "mirrors ", "secretariat ", "of ", "the ", "秘书处", "设在", "全国", "标准化技术委员会", "第", "十", "组", "研究", "ommittee", "Working Group", "\n", ".", "I", "\uD800", "ＴＣ", "SyC", "FG-", "CISPR/", "A");
        Prop.ForAll(words.ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var found = Read(text);
            return found.Committees.All(c => c.Span.Start >= 0 && c.Span.End <= text.Length && c.Span.Length > 0);
        }).Holds();
    }
}
