namespace Plumbline.App.Reading.Pdf;

/// <summary>
/// Boxes that are far taller than their letters, as Type 3 fonts have them (browsers print Noto CJK so: 26 points for letters of 10). Their size is told by the width of
/// the words, and their place in the line by the words of other fonts beside them.
/// </summary>
internal static class BoxRepair
{
    private const double LeastLettersPerBox = 0.5;
    private const double UsualBox = 1.2;

    internal static void Apply(List<PdfPage> pages)
    {
        var wrong = pages.SelectMany(page => page.Words).GroupBy(Class).Select(Measured).Where(size => size is not null).ToDictionary(size => size!.Value.Class, size => size!.Value.Em);
        if (wrong.Count == 0) return;
        var shifts = Shifts(pages, wrong);
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Words.Count; i++)
            {
                var word = page.Words[i];
                if (!wrong.TryGetValue(Class(word), out var em)) continue;
                var middle = word.MidY + shifts.GetValueOrDefault(Class(word));
                page.Words[i] = word with { Y0 = middle - UsualBox * em / 2, Y1 = middle + UsualBox * em / 2 };
            }
        }
    }

    /// <summary>Words of one font and size have boxes of one height.</summary>
    private static int Class(PdfWord word) => (int)Math.Round(Math.Clamp(word.Height, 0, 1e6) * 8);

    private static (int Class, double Em)? Measured(IGrouping<int, PdfWord> words)
    {
        var ems = words.Select(EmOf).Where(em => em > 0).Order().ToList();
        if (ems.Count == 0) return null;
        var em = ems[ems.Count / 2];
        return em < LeastLettersPerBox * words.Key / 8.0 ? (words.Key, em) : null;
    }

    /// <summary>Size of the letters by the width of a word of some length; 0 for short ones.</summary>
    private static double EmOf(PdfWord word)
    {
        var width = 0.0;
        foreach (var c in word.Text) width += Letters.IsWide(c) ? 1 : char.IsAsciiLetterUpper(c) ? 0.68 : c is 'i' or 'l' or 'j' or 't' or 'f' or '.' or ',' or ':' or '/' or '-' ? 0.32 : c is 'm' or 'w' ? 0.8 : 0.54;
        return width < 2 ? 0 : word.Width / width;
    }

    private static Dictionary<int, double> Shifts(List<PdfPage> pages, Dictionary<int, double> wrong)
    {
        Dictionary<int, List<double>> seen = [];
        foreach (var words in pages.Select(page => page.Words))
        {
            for (var i = 1; i < words.Count; i++)
            {
                var (one, other) = (words[i - 1], words[i]);
                if (one.Line != other.Line || wrong.ContainsKey(Class(one)) == wrong.ContainsKey(Class(other))) continue;
                var (tall, right) = wrong.ContainsKey(Class(one)) ? (one, other) : (other, one);
                // A note's number beside it stands higher.
                if (right.Height < wrong[Class(tall)]) continue;
                if (!seen.TryGetValue(Class(tall), out var list)) seen[Class(tall)] = list = [];
                list.Add(right.MidY - tall.MidY);
            }
        }

        return seen.ToDictionary(pair => pair.Key, pair => pair.Value.Order().ElementAt(pair.Value.Count / 2));
    }
}
