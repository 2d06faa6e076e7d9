namespace Plumbline.App.Reading.Pdf;

/// <summary>Words that no blank line parts: usually one line of print over the whole width of its region, more where columns do not stand on one grid.</summary>
internal sealed class Strip
{
    /// <summary>Boxes reach from the highest to the lowest letter of a font and may touch those of the next line; the middle of a box never does.</summary>
    private const double CoreShare = 0.3;

    private Strip(List<PdfWord> words)
    {
        words.Sort((a, b) => a.X0.CompareTo(b.X0));
        Words = words;
        X0 = words[0].X0;
        X1 = words.Max(w => w.X1);
        Height = words.Max(w => w.Height);
        var tall = words.Where(w => w.Height > 0.8 * Height).ToList();
        MidY = tall.Average(w => w.MidY);
    }

    /// <summary>From left to right.</summary>
    internal List<PdfWord> Words { get; }

    internal double X0 { get; }

    internal double X1 { get; }

    /// <summary>Of the largest letters.</summary>
    internal double Height { get; }

    /// <summary>Middle of the largest letters.</summary>
    internal double MidY { get; }

    internal double Width => X1 - X0;

    internal static List<Strip> Of(IEnumerable<PdfWord> words)
    {
        var sorted = words.ToList();
        sorted.Sort((a, b) => (a.MidY - CoreShare * a.Height).CompareTo(b.MidY - CoreShare * b.Height));
        List<Strip> strips = [];
        List<PdfWord> current = [];
        var bottom = double.NegativeInfinity;
        foreach (var word in sorted)
        {
            if (current.Count > 0 && word.MidY - CoreShare * word.Height > bottom)
            {
                strips.Add(new Strip(current));
                current = [];
            }

            current.Add(word);
            bottom = Math.Max(bottom, word.MidY + CoreShare * word.Height);
        }

        if (current.Count > 0) strips.Add(new Strip(current));
        return strips;
    }

    /// <summary>Blank stretches between words, at least so wide, left to right.</summary>
    internal List<Gap> Gaps(double atLeast)
    {
        List<Gap> gaps = [];
        var end = Words[0].X1;
        foreach (var word in Words)
        {
            if (word.X0 - end >= atLeast) gaps.Add(new Gap(end, word.X0));
            end = Math.Max(end, word.X1);
        }

        return gaps;
    }
}
