using FsCheck.Fluent;
using Plumbline.Register.Sources;
using Xunit;

namespace Plumbline.Tests.Gathering;

public class SourceFilesTests
{
    [Fact]
    public void The_sources_that_ship_are_public_addresses_that_are_off_and_say_what_is_expected()
    {
        Assert.All(SourceYaml.BuiltIn, s =>
        {
            Assert.False(s.IsOn);
            Assert.StartsWith("https://", s.Address, StringComparison.Ordinal);
            Assert.True(s is { ExpectDays: > 0, Language: not null, Topics: not null }, s.Name);
        });
        foreach (var name in new[] { "samr", "sac", "std-samr", "tc260", "miit", "cac", "nmpa", "cnca", "ttbz", "ccsa", "cesi", "sesec", "cen-cenelec", "etsi", "iso", "iec", "itu", "wto-eping" })
            Assert.Contains(SourceYaml.BuiltIn, s => s.Name.StartsWith(name, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_as_YAML_reads_back_the_same() => Prop.ForAll(
        (from title in Gen.Elements("Ropes", "通知: \"绳索\"", "a # b", "- x", "'", "\\ \t", "null", "@home", "a: b", "*", "2021", "end ") from selector in Gen.Elements(null, "ul > li", "[href^='/a']", "#x") from topics in Gen.Elements(null, "a", "a; b")
         from expect in Gen.Choose(0, 100) from pause in Gen.Choose(0, 5000) from isOn in Gen.Elements(true, false) from kind in Gen.Elements("list", "feed") select new SourceSettings
         {
             Name = "x-1", Title = title, Kind = kind, Address = "https://rope.example/a?b=1&c=%20", Selector = selector, Topics = topics, ExpectDays = expect, PauseMs = pause, IsOn = isOn, Rhythm = "*/5 * * * 1-5", Zone = "Asia/Shanghai",
         }).ToArbitrary(),
        source => SourceYaml.Read(new StringReader(SourceYaml.Write([source])))[0] == source).Holds();

    [Theory]
    [InlineData("a: b", "no list 'sources:'")]
    [InlineData("sources:\n  - name: A", "no name of a source")]
    [InlineData("sources:\n  - name: a\n    title: A\n    address: ftp://x.example/", "no address of http")]
    [InlineData("sources:\n  - name: a\n    title: A\n    address: https://x.example/\n    rythm: x", "has no 'rythm'")]
    [InlineData("sources:\n  - name: a\n    title: A\n    address: https://x.example/\n    rhythm: x", "no rhythm")]
    [InlineData("sources:\n  - name: a\n    title: A\n    address: https://x.example/\n    zone: Mars", "no time zone 'Mars'")]
    [InlineData("sources:\n  - name: a\n    title: A\n    address: https://x.example/\n    on: yes", "true or false")]
    public void What_is_wrong_in_YAML_is_told(string yaml, string reason) => Assert.Contains(reason, Assert.Throws<FormatException>(() => SourceYaml.Read(new StringReader(yaml))).Message, StringComparison.Ordinal);

    [Fact]
    public void OPML_of_feed_readers_is_taken_and_written()
    {
        const string Opml = """
            <?xml version="1.0"?><!DOCTYPE opml><opml version="2.0"><head><title>x</title></head><body>
              <outline text="Standards"><outline type="rss" text="Rope news" xmlUrl="https://rope.example/feed" htmlUrl="https://rope.example/"/><outline text="Rope news" xmlUrl="https://twine.example/feed"></outline></outline>
              <outline type="link" text="Page" url="https://rope.example/page" category="a,b"/>
            </body></opml>
            """;
        var sources = SourceOpml.Read(new StringReader(Opml));
        Assert.Equal([("rope-news", "feed", "https://rope.example/feed", "Standards"), ("rope-news-2", "feed", "https://twine.example/feed", "Standards"), ("page", "page", "https://rope.example/page", "a; b")], sources.Select(s => (s.Name, s.Kind, s.Address, s.Topics!)));
        var again = SourceOpml.Read(new StringReader(SourceOpml.Write(sources, DateTimeOffset.UnixEpoch)));
        Assert.Equal(sources.Select(s => (s.Kind, s.Address, s.Title)), again.Select(s => (s.Kind, s.Address, s.Title)));
        Assert.Contains("no OPML", Assert.Throws<FormatException>(() => SourceOpml.Read(new StringReader("<rss/>"))).Message, StringComparison.Ordinal);
        Assert.Contains("no XML", Assert.Throws<FormatException>(() => SourceOpml.Read(new StringReader("<opml>"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_the_same_whatever_its_blanks_and_its_counter_of_visitors()
    {
        Assert.Equal(TextPrint.Of("通知 全文\n浏览次数：123\n").Hash, TextPrint.Of("通知全文\n\n 浏览次数：456").Hash);
        Assert.NotEqual(TextPrint.Of("closes on 12 July").Hash, TextPrint.Of("closes on 13 July").Hash);
        var odd = new string('\uDC00', 700) + "a\uD83D";
        Assert.Equal(702, TextPrint.Of(odd).Letters);
    }
}
