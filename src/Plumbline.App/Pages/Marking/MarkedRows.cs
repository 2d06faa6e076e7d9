using System.Globalization;
using Plumbline.Engine.Text;
using Plumbline.Register.Documents;

namespace Plumbline.App.Pages.Marking;

/// <summary>
/// Sets a text in rows, each a paragraph, or a few, with the notes beside it, so that a note stays near its sentence however
/// long the text is, and a row of many notes does not tear a hole into the text.
/// </summary>
internal static class MarkedRows
{
    /// <summary>The rows of one stretch of a text.</summary>
    /// <param name="text">The text; spans of passages and findings are offsets of it.</param>
    /// <param name="stretch">What of it to set, whole lines.</param>
    /// <param name="passages">In order; one begins a row.</param>
    /// <param name="findings">In order of the text.</param>
    /// <param name="headings">False leaves out the headings of the passages, for pages that show them above.</param>
    public static List<MarkedRow> Set(SourceText text, TextSpan stretch, IReadOnlyList<Passage> passages, IReadOnlyList<FoundItem> findings, bool headings = true)
    {
        var rows = new List<MarkedRow>();
        var marks = new FindingsInOrder(findings);
        foreach (var passage in passages)
        {
            var here = TextSpan.FromBounds(Math.Max(passage.Span.Start, stretch.Start), Math.Min(passage.Span.End, stretch.End));
            if (here.Length <= 0) continue;
            var began = here.Start == passage.Span.Start ? passage : null;
            var blocks = new List<(TextBlock, MarkedText)>();
            var notes = new List<MarginNote>();
            var height = 0;
            foreach (var block in TextBlocks.Cut(text, here, HeadingsOf(passage, text)))
            {
                if (!headings && IsHead(block, passage, text)) continue;
                blocks.Add((block, new MarkedText(text, block.Span, marks.Take(block.Span, notes))));
                height += RowHeights.Of(block, text);
                if (block.Level > 0 || RowHeights.Of(notes) > height) continue;
                Finish();
            }
            if (blocks.Count > 0) Finish();

            void Finish()
            {
                rows.Add(new MarkedRow(began, [.. blocks], [.. notes]));
                began = null;
                height = 0;
                blocks.Clear();
                notes.Clear();
            }
        }
        return rows;
    }

    /// <summary>The heading of a passage, or the line of tags below it.</summary>
    private static bool IsHead(TextBlock block, Passage passage, SourceText text) =>
        passage.Heading is { } heading
        && (heading.Overlaps(block.Span) || (passage.Tags.Count > 0 && block.Span.Start - heading.End <= 4 && text.Content[block.Span.Start] == '#'));

    private static List<(TextSpan, int)> HeadingsOf(Passage passage, SourceText text)
    {
        var headings = new List<(TextSpan, int)>();
        if (passage.Heading is { Length: > 0 } heading) headings.Add((heading, passage.Kind is "article" or "law-article" or "section" ? 3 : 2));
        if (passage.Background is { Length: > 0 } background && background.End <= text.Length)
        {
            // The word above the part, where it stands on a line of its own.
            var line = text[background].IndexOf('\n');
            if (line is > 0 and < 24) headings.Add((new TextSpan(background.Start, line), 4));
        }
        return headings;
    }

    /// <summary>The class that colours a kind: kinds of one family share it.</summary>
    public static string ClassOf(string kind) => kind switch
    {
        "standard-title" or "replacement" or "relation" or "reference" => "standard",
        "mirror" or "secretariat" => "committee",
        "target" => "statistic",
        "citation" => "instrument",
        _ => kind,
    };

    /// <summary>Identifiers are not broken over lines; a long stretch, such as a list printed as one, may be.</summary>
    private static bool IsIdentifier(FoundItem found) => found.Kind is "standard" or "committee" && found.Span.Length <= 32;

    /// <summary>Hands out the findings block by block; one that crosses into the next block is marked there too and noted once.</summary>
    private sealed class FindingsInOrder(IReadOnlyList<FoundItem> findings)
    {
        private readonly List<Mark> _carried = [];
        private int _next;

        public Mark[] Take(TextSpan block, List<MarginNote> notes)
        {
            var marks = _carried.FindAll(m => m.Span.End > block.Start);
            _carried.Clear();
            for (; _next < findings.Count && findings[_next].Span.Start < block.End; _next++)
            {
                var found = findings[_next];
                if (found.Span.End <= block.Start || found.Span.Length == 0 || found.Kind == "topic") continue;
                var number = _next.ToString(CultureInfo.InvariantCulture);
                var note = notes.Find(n => n.First.Kind == found.Kind && n.First.Normal == found.Normal);
                if (note is null) notes.Add(note = new MarginNote("n" + number, found, []));
                note.Places.Add(("f" + number, found.Line));
                marks.Add(new Mark(found.Span, ClassOf(found.Kind) + (IsIdentifier(found) ? " id" : ""), "f" + number, note.Anchor));
            }
            _carried.AddRange(marks.FindAll(m => m.Span.End > block.End));
            return [.. marks.OrderBy(m => m.Span)];
        }
    }
}
