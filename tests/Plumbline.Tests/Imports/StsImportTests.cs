using System.Text;
using Plumbline.Tests.Register;
using Xunit;

namespace Plumbline.Tests.Imports;

public abstract class StsImportTests(TestStore store) : OnStore(store)
{
    private const string Rope = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE standard PUBLIC "-//NISO//DTD NISO STS//EN" "NISO-STS.dtd">
        <standard xmlns:xlink="http://www.w3.org/1999/xlink">
          <front>
            <std-meta>
              <title-wrap xml:lang="en"><intro>Ropes</intro><main>Keeping</main><compl>Part 1: Knots</compl><full>Ropes — Keeping — Part 1: Knots</full></title-wrap>
              <title-wrap xml:lang="fr"><intro>Cordages</intro><main>Garde</main></title-wrap>
              <std-ident><originator>ISO</originator><doc-type>IS</doc-type><doc-number>99001</doc-number><edition>2</edition></std-ident>
              <content-language>en</content-language>
              <std-ref type="undated">ISO 99001</std-ref>
              <std-ref type="dated">ISO 99001:2015</std-ref>
              <release-date>2015-03-01</release-date>
              <comm-ref>ISO/TC 99/SC 1</comm-ref>
              <secretariat>SAC</secretariat>
              <ics>55.080</ics>
              <std-xref type="supersedes"><std-ref>ISO 99001:2001</std-ref></std-xref>
              <std-xref type="informativelyReferences"><std-ref>ISO 5:1999</std-ref></std-xref>
            </std-meta>
          </front>
          <body><sec><p>Not read.</p></sec></body>
        </standard>
        """;

    [Fact]
    public void The_metadata_become_a_standard()
    {
        using var register = new TemporaryRegister();
        Assert.Equal((1, 1, 0, 0, 0, 0), Imported.Counts(Imported.Text(register, "sts", Rope, "rope.xml")));
        var rope = register.Store.Standard("iso-99001-2015")!;
        Assert.Equal(("Ropes — Keeping — Part 1: Knots", "2015-03-01", "ISO/TC 99/SC 1"), (rope.Title, rope.Life.Released, rope.Committee));
        Assert.Contains("Cordages — Garde", rope.Titles.Select(t => t.Value));
        Assert.Equal(["ISO 99001:2001"], rope.Replaces.Select(r => r.Value));
        Assert.Equal(["55.080"], rope.Ics);
        Assert.Equal("SAC", Assert.Single(register.Store.FindCommittee("ISO/TC 99/SC 1")!.Secretariats).Value);
    }

    [Fact]
    public void Amendments_corrections_successors_and_degrees_are_taken_in_both_directions()
    {
        using var register = new TemporaryRegister();
        Imported.Text(register, "sts", """
            <standard><front><nat-meta>
              <std-ref type="dated">GB/T 99001-2020</std-ref>
              <title-wrap xml:lang="zh"><main>绳索 保管</main></title-wrap>
              <release-date date-type="published" std-date="2020-03-06"/><release-date date-type="effective">2020-10-01</release-date>
              <meta-date date-type="confirmed">2024-05-01</meta-date>
              <comm-ref>SAC/TC 99</comm-ref><ics-wrap><ics>55.080</ics><ics-desc>Ropes</ics-desc></ics-wrap>
              <std-xref type="isModifiedVersionOf"><std-ref type="dated">ISO 99001:2015</std-ref></std-xref>
              <std-xref type="isRevisedBy"><std-ref>GB/T 99001-2024</std-ref></std-xref>
              <std-xref type="isAmendedBy"><std-ref>GB/T 99001-2020/XG1-2022</std-ref></std-xref>
            </nat-meta></front></standard>
            """, "gb.xml");
        var rope = register.Store.Standard("gb-t-99001-2020")!;
        Assert.Equal(("2020-03-06", "2020-10-01", "2024-05-01", "SAC/TC 99"), (rope.Life.Released, rope.Life.Effective, rope.Life.Confirmed, rope.Committee));
        Assert.Equal(["55.080"], rope.Ics);
        Assert.Equal(["GB/T 99001-2024"], rope.ReplacedBy.Select(r => r.Value));
        var adopted = rope.Relations.Single(r => r.Type == "adopts").Values.Single();
        Assert.Equal("ISO 99001:2015 (MOD)", adopted.Value);
        Assert.Contains(rope.Relations.Where(r => r.Type == "amends").SelectMany(r => r.Values), v => v.Value.Contains("XG1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<std-ident><originator>ISO</originator><doc-type>IS</doc-type><doc-number>99001</doc-number><part-number>2</part-number></std-ident><release-date>2015-03-01</release-date>", "iso-99001-2-2015")]
    [InlineData("<std-ident><originator>ISO</originator><doc-type>TR</doc-type><doc-number>99002</doc-number></std-ident><release-date>2016</release-date>", "iso-tr-99002-2016")]
    [InlineData("<std-id-group><std-id std-id-type=\"dated\">ISO 99003:2017</std-id></std-id-group>", "iso-99003-2017")]
    public void A_number_in_pieces_is_put_together(string meta, string slug)
    {
        using var register = new TemporaryRegister();
        Assert.Equal((1, 1, 0, 0, 0, 0), Imported.Counts(Imported.Text(register, "sts", $"<standard><front><std-meta>{meta}</std-meta></front></standard>", "a.xml")));
        Assert.Equal(slug, register.Store.Standard(slug)?.Slug);
    }

    [Fact]
    public void A_national_adoption_is_its_own_standard_and_adopts_the_other()
    {
        using var register = new TemporaryRegister();
        Imported.Text(register, "sts", Rope.Replace("</front>", "<nat-meta originator=\"BSI\"><std-ref type=\"dated\">BS ISO 99001:2016</std-ref><release-date>2016-01-31</release-date></nat-meta></front>", StringComparison.Ordinal), "rope.xml");
        var adopting = register.Store.Standard("bs-iso-99001-2016")!;
        Assert.Equal("2016-01-31", adopting.Life.Released);
        Assert.Equal(["ISO 99001:2015"], adopting.Relations.Single(r => r.Type == "adopts").Values.Select(v => v.Value));
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a><std-meta><std-ref>ISO 5:2001</std-ref></std-meta></a>", "DOCTYPE")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><std-meta><std-ref>&x;</std-ref></std-meta></a>", "DOCTYPE")]
    [InlineData("<a><std-meta><std-ref>&x;</std-ref></std-meta></a>", "line 1")]
    [InlineData("<a><std-meta>", "no XML")]
    [InlineData("<a><b/></a>", "it has none of nat-meta")]
    [InlineData("<a><std-meta><std-ref>a rope</std-ref></std-meta></a>", "'a rope' is no identifier")]
    [InlineData("<a><std-meta><std-ref>ISO 5:2001</std-ref><release-date>2001-02-30</release-date></std-meta></a>", "'2001-02-30' is no date")]
    public void What_cannot_be_taken_is_refused_with_its_reason(string xml, string reason)
    {
        using var register = new TemporaryRegister();
        var summary = Imported.Text(register, "sts", xml, "a.xml");
        Assert.Equal((1, 0, 0, 0, 0, 1), Imported.Counts(summary));
        Assert.Contains(reason, summary.Refusals[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_of_entities_is_refused_at_once()
    {
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (var i = 1; i < 12; i++) bomb.Append($"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">");
        bomb.Append("]><a><std-meta><std-ref>&l11;</std-ref></std-meta></a>");
        using var register = new TemporaryRegister();
        Assert.Contains("DOCTYPE", Imported.Text(register, "sts", bomb.ToString(), "a.xml").Refusals[0].Reason, StringComparison.Ordinal);
    }
}

public sealed class StsImportTestsOnSqlite() : StsImportTests(TestStore.Sqlite);

public sealed class StsImportTestsOnPostgres() : StsImportTests(TestStore.Postgres);
