using FsCheck.Fluent;
using Plumbline.App.Pages.Marking;
using Plumbline.Engine.Text;
using Xunit;

namespace Plumbline.Tests.Pages;

public class TextMarkerTests
{
    private const string Letters = "abcdefghij";

    [Theory]
    [InlineData("", "abcdefghij")]
    [InlineData("A2-4", "ab<A>cd</A>efghij")]
    [InlineData("A0-10", "<A>abcdefghij</A>")]
    [InlineData("A2-8 B4-6", "ab<A>cd<B>ef</B>gh</A>ij")]
    [InlineData("A2-6 B4-8", "ab<A>cd<B>ef</B></A><B+>gh</B>ij")]
    [InlineData("A2-4 B4-6", "ab<A>cd</A><B>ef</B>ghij")]
    [InlineData("A2-6 B2-6", "ab<A><B>cdef</B></A>ghij")]
    [InlineData("A2-6 B2-4", "ab<A><B>cd</B>ef</A>ghij")]
    [InlineData("A1-4 B2-6 C3-8", "a<A>b<B>c<C>d</C></B></A><B+><C+>ef</C></B><C+>gh</C>ij")]
    [InlineData("A3-3", "abcdefghij")]
    public void Marks_nest_and_crossing_ones_are_cut(string marks, string expected) =>
        Assert.Equal(expected, Show(TextMarker.Tokens(new TextSpan(0, 10), Read(marks))));

    [Fact]
    public void A_mark_that_begins_before_the_stretch_goes_on_in_it() =>
        Assert.Equal("<A+>cd</A>ef", Show(TextMarker.Tokens(TextSpan.FromBounds(2, 6), Read("A0-4 B8-9"))));

    [Fact]
    public void Any_marks_leave_the_text_whole_and_nest()
    {
        Prop.ForAll<(byte, byte)[]>(pairs =>
        {
            var marks = pairs.Select((p, i) => new Mark(new TextSpan(p.Item1 % 40, p.Item2 % 20), "k", "f" + i, "n")).OrderBy(m => m.Span).ToArray();
            var stretch = TextSpan.FromBounds(5, 45);
            var at = stretch.Start;
            var open = new Stack<Mark>();
            var covered = marks.ToDictionary(m => m, _ => 0);
            foreach (var token in TextMarker.Tokens(stretch, marks))
            {
                switch (token.Kind)
                {
                    case MarkTokenKind.Open: open.Push(token.Mark!); break;
                    case MarkTokenKind.Close: Assert.Same(open.Pop(), token.Mark); break;
                    default:
                        Assert.Equal(at, token.Span.Start);
                        at = token.Span.End;
                        foreach (var mark in open) covered[mark] += token.Span.Length;
                        break;
                }
            }
            Assert.Equal(stretch.End, at);
            Assert.Empty(open);
            foreach (var (mark, length) in covered)
                Assert.Equal(Math.Max(0, Math.Min(mark.Span.End, 45) - Math.Max(mark.Span.Start, 5)), length);
        }).Holds();
    }

    private static Mark[] Read(string marks) =>
        [.. marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m =>
        {
            var ends = m[1..].Split('-');
            return new Mark(TextSpan.FromBounds(int.Parse(ends[0]), int.Parse(ends[1])), "k", m[..1], "n");
        })];

    private static string Show(List<MarkToken> tokens) => string.Concat(tokens.Select(t => t.Kind switch
    {
        MarkTokenKind.Open => $"<{t.Mark!.Anchor}{(t.Again ? "+" : "")}>",
        MarkTokenKind.Close => $"</{t.Mark!.Anchor}>",
        _ => Letters.Substring(t.Span.Start, t.Span.Length),
    }));
}
