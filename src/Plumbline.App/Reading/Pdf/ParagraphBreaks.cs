namespace Plumbline.App.Reading.Pdf;

/// <summary>What stands between two lines of print that follow one another.</summary>
internal enum LineBreak
{
    /// <summary>The paragraph goes on.</summary>
    None,

    /// <summary>A new line without a space between: rows, list items, addresses.</summary>
    Line,

    /// <summary>A new paragraph.</summary>
    Paragraph,
}

/// <summary>
/// Where paragraphs end, by what a typesetter does: a wider space, other letters, an indent, a list mark, or a line that ends although the next word would have fitted.
/// </summary>
internal static class ParagraphBreaks
{
    private const double WiderPitch = 1.32;
    private const double SingleSpacing = 1.3;
    private const double OtherHeight = 0.12;
    private const double Indent = 0.8;
    private const double FullLine = 0.8;
    private const double ShortLine = 0.35;
    private const double WideBlock = 0.5;
    private const int FewestPitches = 4;
    private const int LettersOfHeading = 40;

    /// <summary>The break before each line of a page; the first line's is not filled.</summary>
    /// <param name="lines">In order of reading.</param>
    /// <param name="usualPitch">Distance of lines in the whole document, in heights of a line.</param>
    internal static LineBreak[] Within(List<PdfLine> lines, double usualPitch)
    {
        var breaks = new LineBreak[lines.Count];
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].Region == lines[start].Region) end++;
            FillRegion(lines, start, end, usualPitch, breaks);
            start = end;
        }

        return breaks;
    }

    /// <summary>Whether a paragraph goes on in the next column or on the next page.</summary>
    internal static bool GoesOn(PdfLine last, PdfLine next, bool lastStandsAlone)
    {
        if (last.IsRow || next.IsRow || StartsItem(next.Text) || Differs(last, next)) return false;
        var lastLetter = last.Text[^1];
        if (lastLetter == '-' && char.IsLower(next.Text[0])) return true;
        var endsSentence = Letters.EndsSentence(last.Text);
        if (!endsSentence && char.IsLower(next.Text[0])) return true;
        if (lastStandsAlone && last.Text.Length < LettersOfHeading) return false;
        if (WouldFit(last, next, last.Right) || next.X0 >= next.Left + Indent * next.Height) return false;
        // A sentence that ends with a full line may end its paragraph; a line as full after it is more likely to belong to the same one.
        return !endsSentence || next.Width > FullLine * (next.Right - next.Left);
    }

    /// <summary>Middle of all distances from line to line, in heights of a line.</summary>
    internal static double UsualPitch(IEnumerable<List<PdfLine>> pages)
    {
        List<double> pitches = [];
        foreach (var lines in pages)
        {
            for (var i = 1; i < lines.Count; i++)
            {
                if (lines[i].Region == lines[i - 1].Region && lines[i].MidY > lines[i - 1].MidY) pitches.Add((lines[i].MidY - lines[i - 1].MidY) / lines[i].Height);
            }
        }

        pitches.Sort();
        return pitches.Count < FewestPitches ? SingleSpacing : Math.Max(1, pitches[pitches.Count / 3]);
    }

    internal static bool StartsItem(string text)
    {
        var end = text.IndexOfAny([' ', '\t']);
        if (end < 0) end = text.Length;
        if (end == 1 && "•·●○◦▪■□◆►▶‣*-–—\uF0B7\uF0A7\uF0D8".Contains(text[0])) return true;
        if (text[0] is '•' or '\uF0B7') return true;
        var mark = text.AsSpan(0, end);
        return end < text.Length && mark.Length > 1 && mark[^1] is '.' or ')' or '）' or '、' or ']' && Letters.IsListMark(mark);
    }

    private static void FillRegion(List<PdfLine> lines, int start, int end, double usualPitch, LineBreak[] breaks)
    {
        if (start > 0) breaks[start] = LineBreak.Paragraph;
        var pitch = UsualPitch(lines, start, end, usualPitch);
        for (var blockStart = start; blockStart < end;)
        {
            var blockEnd = blockStart + 1;
            while (blockEnd < end && !IsWider(lines[blockEnd - 1], lines[blockEnd], pitch)) blockEnd++;
            if (blockStart > start) breaks[blockStart] = lines[blockStart].IsRow && lines[blockStart - 1].IsRow ? LineBreak.Line : LineBreak.Paragraph;
            FillBlock(lines, blockStart, blockEnd, breaks);
            blockStart = blockEnd;
        }
    }

    /// <summary>Lines at even distances: their margin is their own when they fill a good part of the region (quotations), else the region's (addresses, headings).</summary>
    private static void FillBlock(List<PdfLine> lines, int start, int end, LineBreak[] breaks)
    {
        var left = lines[start].Left;
        var right = lines[start].Right;
        var blockRight = double.MinValue;
        for (var i = start; i < end; i++) blockRight = Math.Max(blockRight, lines[i].X1);
        if (end - start >= 2 && blockRight - left > WideBlock * (right - left)) right = Math.Min(right, blockRight);
        var inItem = StartsItem(lines[start].Text);
        for (var i = start + 1; i < end; i++)
        {
            var (before, line) = (lines[i - 1], lines[i]);
            var fits = WouldFit(before, line, right);
            // A number or a dash at the beginning of a line may be one of a sentence.
            var startsItem = StartsItem(line.Text) && (inItem || fits || !MayBeInSentence(line.Text[0]) || Letters.EndsSentence(before.Text));
            if (before.IsRow || line.IsRow) breaks[i] = LineBreak.Line;
            else if (Differs(before, line) && (fits || IsOtherPitch(lines, i, start))) breaks[i] = LineBreak.Paragraph;
            else if (IsBrokenWord(before.Text)) breaks[i] = LineBreak.None;
            else if (startsItem) breaks[i] = LineBreak.Line;
            else if (fits && !IsMidSentence(before, line, right - left)) breaks[i] = LineBreak.Line;
            else if (IsShort(before, right - left) && char.IsUpper(line.Text[0])) breaks[i] = LineBreak.Line;
            else if (IsIndented(lines, i, start, end)) breaks[i] = LineBreak.Line;
            if (breaks[i] != LineBreak.None) inItem = startsItem;
        }
    }

    /// <summary>Further in than the line before and the line after. In a list the lines after the first are all further in.</summary>
    private static bool IsIndented(List<PdfLine> lines, int i, int start, int end)
    {
        var indent = Indent * lines[i].Height;
        if (i + 1 >= end || lines[i + 1].X0 > lines[i].X0 - indent || StartsItem(lines[i - 1].Text)) return false;
        // A paragraph of one line before it stands as far in as this one.
        return lines[i].X0 >= lines[i - 1].X0 + indent || (lines[i].X0 >= lines[i].Left + indent && lines[i + 1].X0 < lines[i].Left + 2);
    }

    /// <summary>A hyphen behind a letter or digit at the end of a line: what follows belongs to it.</summary>
    private static bool IsBrokenWord(string text) => text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetterOrDigit(text[^2]);

    private static bool MayBeInSentence(char first) => char.IsAsciiDigit(first) || first is '-' or '–' or '—' or '*';

    /// <summary>Names and places below one another; a heading above its text.</summary>
    private static bool IsShort(PdfLine line, double width) => line.Width < ShortLine * width && line.Text[^1] is not ('-' or ',' or '/');

    /// <summary>A small letter after a line of some length: the text has a narrower margin than its neighbours.</summary>
    private static bool IsMidSentence(PdfLine before, PdfLine line, double width) =>
        char.IsLower(line.Text[0]) && before.Width > WideBlock * width && !Letters.EndsSentence(before.Text);

    /// <summary>Fonts may change within a paragraph; the distance of its lines does not.</summary>
    private static bool IsOtherPitch(List<PdfLine> lines, int i, int start)
    {
        if (Math.Abs(lines[i].Height - lines[i - 1].Height) > 0.3 * lines[i].Height || i - 1 == start) return true;
        var (pitch, earlier) = (lines[i].MidY - lines[i - 1].MidY, lines[i - 1].MidY - lines[i - 2].MidY);
        return Math.Abs(pitch - earlier) > OtherHeight * earlier;
    }

    private static bool WouldFit(PdfLine before, PdfLine line, double right)
    {
        // Chinese lines break at any character, but some stand back from the margin for a punctuation mark that may not begin a line.
        var (need, slack) = Letters.IsWide(line.Text[0]) ? (line.Height, 1.3 * line.Height) : (line.FirstWordWidth + 0.3 * line.Height, 0.15 * line.Height);
        return before.X1 + need + slack < right;
    }

    private static bool Differs(PdfLine one, PdfLine other) => Math.Abs(one.Height - other.Height) > OtherHeight * Math.Max(one.Height, other.Height);

    private static bool IsWider(PdfLine before, PdfLine line, double pitch) => line.MidY - before.MidY > WiderPitch * pitch || line.MidY < before.MidY;

    /// <summary>The lower third of all distances in the region: lines within paragraphs are nearer than paragraphs.</summary>
    private static double UsualPitch(List<PdfLine> lines, int start, int end, double usualPitch)
    {
        List<double> pitches = [];
        for (var i = start + 1; i < end; i++)
        {
            if (lines[i].MidY > lines[i - 1].MidY) pitches.Add(lines[i].MidY - lines[i - 1].MidY);
        }

        // A few lines do not say how far apart lines are: headings may stand far apart.
        var byHeight = usualPitch * lines[start].Height;
        if (pitches.Count < FewestPitches) return byHeight;
        pitches.Sort();
        return Math.Min(pitches[pitches.Count / 3], 1.5 * byHeight);
    }
}
