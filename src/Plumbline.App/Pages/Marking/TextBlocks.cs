using Plumbline.Engine.Text;

namespace Plumbline.App.Pages.Marking;

/// <summary>Cuts a text into the blocks that a page shows one below the other.</summary>
internal static class TextBlocks
{
    /// <summary>A run of more lines than this, such as a table, is cut, so that notes can stand near their lines.</summary>
    private const int MostLines = 6;

    /// <summary>
    /// The blocks of <paramref name="stretch"/>: runs of lines with something on them, cut also where a heading begins or ends. Blank lines belong to none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="stretch">What to cut; should begin at the start of a line.</param>
    /// <param name="headings">Headings with their level, in order of the text.</param>
    public static List<TextBlock> Cut(SourceText text, TextSpan stretch, IReadOnlyList<(TextSpan Span, int Level)> headings)
    {
        var blocks = new List<TextBlock>();
        int start = -1, end = -1, level = 0, lines = 0, next = 0;
        for (var at = stretch.Start; at < stretch.End;)
        {
            var feed = text[TextSpan.FromBounds(at, stretch.End)].IndexOf('\n');
            var lineEnd = feed < 0 ? stretch.End : at + feed;
            while (next < headings.Count && headings[next].Span.End <= at) next++;
            var here = next < headings.Count && headings[next].Span.Start < lineEnd ? headings[next].Level : 0;
            var blank = text[TextSpan.FromBounds(at, lineEnd)].IsWhiteSpace();
            if (start >= 0 && (blank || here != level)) Finish(goesOn: false);
            else if (start >= 0 && lines == MostLines) Finish(goesOn: true);
            if (!blank)
            {
                if (start < 0) (start, level, lines) = (at, here, 0);
                end = lineEnd;
                lines++;
            }
            at = lineEnd + 1;
        }
        if (start >= 0) Finish(goesOn: false);
        return blocks;

        void Finish(bool goesOn)
        {
            blocks.Add(new TextBlock(TextSpan.FromBounds(start, end), text.LineOf(start), level, goesOn));
            start = -1;
        }
    }
}
