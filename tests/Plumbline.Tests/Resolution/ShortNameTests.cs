using Plumbline.Engine;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Resolution;

public sealed class ShortNameTests
{
    private static readonly Recogniser Recogniser = new(Knowledge.BuiltIn);

    [Fact]
    public void A_name_that_every_notice_of_a_file_gives_again_leaves_room_for_those_behind()
    {
        var notices = string.Concat(Enumerable.Repeat("现发布《工业标准管理办法》（以下简称《办法》），自发布之日起施行。《办法》共十条。\n", 100));
        var found = Recogniser.Recognise(new SourceText(notices + "现发布《船用缆绳检验规程》（以下简称《规程》）。《规程》共五条。\n"));
        Assert.Equal("船用缆绳检验规程", Assert.Single(found.References, r => found.Text[r.Span] is "规程" or "《规程》").ResolvesTo);
    }

    [Fact]
    public void A_name_that_stands_for_another_thing_later_stands_for_the_one_given_last()
    {
        var found = Recogniser.Recognise(new SourceText("""
            现发布《工业标准管理办法》（以下简称《办法》）。《办法》共十条。
            现发布《地方标准管理办法》（以下简称《办法》）。《办法》共八条。
            现发布《工业标准管理办法》（以下简称《办法》）。《办法》共十条。
            """));
        Assert.Equal(["工业标准管理办法", "地方标准管理办法", "工业标准管理办法"], found.References.Where(r => found.Text.Content.AsSpan(0, r.Span.Start).EndsWith("。《")).DistinctBy(r => r.Span).Select(r => r.ResolvesTo));
    }
}
