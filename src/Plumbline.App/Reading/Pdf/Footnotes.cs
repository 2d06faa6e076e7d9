using System.Buffers;

namespace Plumbline.App.Reading.Pdf;

/// <summary>Notes at the foot of a page: lines in small print, from one that begins with a note's number or sign to the end of the page.</summary>
internal static class Footnotes
{
    private const double SmallPrint = 0.93;
    private const double UpperPart = 0.25;
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789[]()");

    /// <summary>Index of the first line that is a note; the number of lines when there is none.</summary>
    internal static int Start(List<PdfLine> lines, double bodyHeight, double pageHeight)
    {
        var first = lines.Count;
        while (first > 0 && lines[first - 1].Height <= SmallPrint * bodyHeight && lines[first - 1].MidY > UpperPart * pageHeight && !IsEntry(lines[first - 1].Text)) first--;
        // Small print that does not begin with a sign (a source below a table, an imprint) stays where it is.
        while (first < lines.Count && !IsNoteStart(lines[first].Text)) first++;
        return first;
    }

    /// <summary>A line of a table of contents: its last cell is a page number.</summary>
    private static bool IsEntry(ReadOnlySpan<char> text)
    {
        var tab = text.LastIndexOf('\t');
        return tab > 0 && tab + 1 < text.Length && text.Length - tab <= 5 && text[(tab + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    internal static bool IsNoteStart(ReadOnlySpan<char> text)
    {
        if (text[0] is '*' or '†' or '‡' || "⁰¹²³⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨".Contains(text[0])) return true;
        var digits = text.IndexOfAnyExcept(NumberSigns);
        return digits is > 0 and <= 5 && char.IsAsciiDigit(text[0] is '[' or '(' ? text[1] : text[0]) && (text[digits] is ' ' or '.' or '\t');
    }
}
