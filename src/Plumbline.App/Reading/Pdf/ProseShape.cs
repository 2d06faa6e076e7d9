namespace Plumbline.App.Reading.Pdf;

/// <summary>Tells columns of prose from columns of cells by their lines.</summary>
internal static class ProseShape
{
    private const double FewestLetters = 18;
    private const double FullLine = 0.75;
    private const double FullLinesShare = 0.35;
    private const double WiderPitch = 1.3;

    /// <summary>Long lines, of which many reach the margin.</summary>
    internal static bool IsProse(List<Strip> lines)
    {
        if (!IsLong(lines)) return false;
        var width = lines.Max(s => s.X1) - lines.Min(s => s.X0);
        var full = lines.Count(s => s.Width >= FullLine * width);
        return full >= FullLinesShare * lines.Count;
    }

    /// <summary>Many letters a line; a Chinese character counts as two.</summary>
    internal static bool IsLong(List<Strip> lines) => lines.Sum(LettersOf) >= FewestLetters * lines.Count;

    /// <summary>
    /// After a wider space the lines of both sides begin again at the same height, time after time: rows of a table with cells of several lines.
    /// Paragraphs of two columns do so only by chance.
    /// </summary>
    internal static bool StartTogether(List<Strip> left, List<Strip> right, double height)
    {
        var starts = Restarts(left);
        var others = Restarts(right);
        var together = starts.Count(y => others.Exists(other => Math.Abs(other - y) < 0.35 * height));
        return together >= 2 && 2 * together >= Math.Min(starts.Count, others.Count);
    }

    private static List<double> Restarts(List<Strip> lines)
    {
        if (lines.Count < 3) return [];
        var pitches = new List<double>();
        for (var i = 1; i < lines.Count; i++) pitches.Add(lines[i].MidY - lines[i - 1].MidY);
        var usual = pitches.Order().ElementAt(pitches.Count / 3);
        return lines.Skip(1).Where((line, i) => pitches[i] > WiderPitch * usual).Select(line => line.MidY).ToList();
    }

    private static double LettersOf(Strip strip) => strip.Words.Sum(w => w.Text.Sum(c => Letters.IsWide(c) ? 2.0 : 1.0)) + strip.Words.Count - 1;
}
