using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>
/// Calls for comments in the rows of a table whose head names a column of closing days (<c>Closes</c>, 截止日期) beside one of opening days or titles. Cells stand between
/// bars or tabs.
/// </summary>
internal static class ConsultationTables
{
    private const int LongestHead = 240;

    private static readonly string[] Closing = ["closes", "closing", "deadline", "comments until", "comments by", "截止"];
    private static readonly string[] Opening = ["opened", "opens", "opening", "start", "开始", "公示日期"];
    private static readonly string[] Titles = ["title", "subject", "standard", "名称", "项目"];

    public static void Find(Recognition found)
    {
        var text = found.Text.Content.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var hit = text[at..].IndexOfAny('|', '\t');
            if (hit < 0) return;
            var start = text[..(at + hit)].LastIndexOf('\n') + 1;
            var end = EndOfLine(text, at + hit);
            at = end + 1;
            if (end - start > LongestHead || Head(text, start, end) is not { } head) continue;
            while (at < text.Length && text[at..(end = EndOfLine(text, at))].IndexOfAny('|', '\t') >= 0)
            {
                Row(found, text, at, end, head);
                at = end + 1;
            }
        }
    }

    private static (int Close, int Open, int Title)? Head(ReadOnlySpan<char> text, int start, int end)
    {
        var cells = StandardTable.Cells(text, start, end);
        var (close, open, title) = (Column(text, cells, Closing), Column(text, cells, Opening), Column(text, cells, Titles));
        return close >= 0 && open != close && (open >= 0 || title >= 0) ? (close, open, title) : null;
    }

    private static void Row(Recognition found, ReadOnlySpan<char> text, int start, int end, (int Close, int Open, int Title) head)
    {
        var cells = StandardTable.Cells(text, start, end);
        if (head.Close >= cells.Count || DateIn(text, cells[head.Close]) is not { } close) return;
        FuzzyDate? open = head.Open >= 0 && head.Open < cells.Count ? DateIn(text, cells[head.Open]) : null;
        var title = head.Title >= 0 && head.Title < cells.Count ? cells[head.Title] : default;
        found.Consultations.Add(new ConsultationFinding
        {
            Span = cells[head.Close],
            Proof = TextSpan.FromBounds(start, end),
            Subject = CleanText.Title(found.Text, title),
            Open = open,
            Close = close,
            Article = found.ArticleAt(start),
            Confidence = 0.9,
            Rule = "comment-table",
        });
    }

    private static FuzzyDate? DateIn(ReadOnlySpan<char> text, TextSpan cell)
    {
        var scanner = new DateScanner(text[cell.Start..cell.End]);
        return scanner.TryNext(out var date) && date is { Basis: DateBasis.Written, Day: > 0 } ? new FuzzyDate(date.Year, date.Month, date.Day) : null;
    }

    private static int Column(ReadOnlySpan<char> text, List<TextSpan> cells, string[] words)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            foreach (var word in words)
            {
                if (text[cells[i].Start..cells[i].End].Contains(word, StringComparison.OrdinalIgnoreCase)) return i;
            }
        }
        return -1;
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOf('\n');
        return length < 0 ? text.Length : at + length;
    }
}
