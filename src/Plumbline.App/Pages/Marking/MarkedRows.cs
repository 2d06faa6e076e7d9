using System.Globalization;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Marking;

/// <summary>
/// Sets a text in rows, each a few paragraphs with its notes beside it, so that a note stays near its sentence however long the text is.
/// </summary>
internal static class MarkedRows
{
    /// <summary>A row ends with the block that reaches this many characters, about half a screen.</summary>
    private const int RowCharacters = 1_200;

    /// <summary>The rows of one stretch of a text.</summary>
    /// <param name="text">The text; spans of passages and findings are offsets of it.</param>
    /// <param name="stretch">What of it to set, whole lines.</param>
    /// <param name="passages">In order; one begins a row.</param>
    /// <param name="findings">In order of the text.</param>
    /// <param name="headings">False leaves out the headings of the passages, for pages that show them above.</param>
    public static List<MarkedRow> Set(SourceText text, TextSpan stretch, IReadOnlyList<Passage> passages, IReadOnlyList<FoundItem> findings, bool headings = true)
    {
        var rows = new List<MarkedRow>();
        var marks = new Stretch(findings);
        foreach (var passage in passages)
        {
            var here = TextSpan.FromBounds(Math.Max(passage.Span.Start, stretch.Start), Math.Min(passage.Span.End, stretch.End));
            if (here.Length <= 0) continue;
            var began = here.Start == passage.Span.Start ? passage : null;
            var blocks = new List<TextBlock>();
            var length = 0;
            foreach (var block in TextBlocks.Cut(text, here, HeadingsOf(passage)))
            {
                if (!headings && block.Level > 0 && passage.Heading is { } heading && heading.Overlaps(block.Span)) continue;
                blocks.Add(block);
                length += block.Span.Length;
                if (length < RowCharacters || block.Level > 0) continue;
                Finish();
            }
            if (blocks.Count > 0) Finish();

            void Finish()
            {
                var (rowMarks, notes) = marks.Take(TextSpan.FromBounds(blocks[0].Span.Start, blocks[^1].Span.End));
                rows.Add(new MarkedRow(began, [.. blocks.Select(b => (b, new MarkedText(text, b.Span, rowMarks)))], notes));
                began = null;
                length = 0;
                blocks.Clear();
            }
        }
        return rows;
    }

    private static (TextSpan, int)[] HeadingsOf(Passage passage) =>
        passage.Heading is { Length: > 0 } heading ? [(heading, passage.Kind == "article" ? 3 : 2)] : [];

    /// <summary>Hands out the findings row by row; one that crosses into the next row is marked there too and noted once.</summary>
    private sealed class Stretch(IReadOnlyList<FoundItem> findings)
    {
        private readonly List<Mark> _carried = [];
        private int _next;

        public (Mark[] Marks, List<MarginNote> Notes) Take(TextSpan row)
        {
            var marks = _carried.FindAll(m => m.Span.End > row.Start);
            _carried.Clear();
            var notes = new List<MarginNote>();
            var byThing = new Dictionary<(string, string), MarginNote>();
            for (; _next < findings.Count && findings[_next].Span.Start < row.End; _next++)
            {
                var found = findings[_next];
                if (found.Span.End <= row.Start || found.Span.Length == 0) continue;
                var number = _next.ToString(CultureInfo.InvariantCulture);
                if (!byThing.TryGetValue((found.Kind, found.Normal), out var note))
                {
                    note = new MarginNote("n" + number, found, []);
                    byThing.Add((found.Kind, found.Normal), note);
                    notes.Add(note);
                }
                note.Places.Add(("f" + number, found.Line));
                marks.Add(new Mark(found.Span, ClassOf(found.Kind), "f" + number, note.Anchor));
            }
            _carried.AddRange(marks.FindAll(m => m.Span.End > row.End));
            return ([.. marks.OrderBy(m => m.Span)], notes);
        }
    }

    /// <summary>The class that colours a kind: kinds of one family share it.</summary>
    public static string ClassOf(string kind) => kind switch
    {
        "standard-title" or "replacement" => "standard",
        "mirror" or "secretariat" => "committee",
        "target" => "statistic",
        _ => kind,
    };
}
