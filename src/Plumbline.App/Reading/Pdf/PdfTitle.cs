namespace Plumbline.App.Reading.Pdf;

/// <summary>The title of a PDF: what its properties say, unless that is a file name or a program's default; else the largest print of the first page.</summary>
internal static class PdfTitle
{
    private const int Longest = 200;
    private const double LargerThanBody = 1.15;
    private static readonly string[] FileEndings = [".doc", ".docx", ".dot", ".pdf", ".indd", ".qxd", ".wpd", ".odt", ".rtf", ".ppt", ".pptx", ".xls", ".xlsx", ".html", ".htm", ".txt", ".tex", ".dvi", ".ps"];
    private static readonly string[] Defaults = ["untitled", "enscript output", "microsoft word", "document", "title", "powerpoint presentation", "slide 1", "无标题", "about:blank"];

    internal static string? Of(string? stated, PdfPage first)
    {
        const string Printed = "Microsoft Word - ";
        if (stated is not null && stated.StartsWith(Printed, StringComparison.Ordinal)) stated = stated[Printed.Length..];
        if (stated is not null && stated.Length <= Longest && IsTitle(stated)) return stated;
        return Largest(first);
    }

    private static bool IsTitle(string stated)
    {
        if (stated.Length < 3 || stated.Contains('\uFFFD') || Defaults.Contains(stated.ToLowerInvariant())) return false;
        if (FileEndings.Any(ending => stated.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return false;
        // A name of a file or a job has no blanks: orcwg-csa-revision-feedback.
        return stated.Contains(' ') || stated.Any(Letters.IsWide) || stated.All(char.IsLetter);
    }

    private static string? Largest(PdfPage page)
    {
        if (page.Words.Count == 0) return null;
        var strips = Strip.Of(page.Words);
        var heights = page.Words.Select(w => w.Height).Order().ToList();
        var largest = strips.Where(s => s.Words.Sum(w => w.Text.Length) >= 4).Select(s => s.Height).DefaultIfEmpty(0).Max();
        if (largest < LargerThanBody * heights[heights.Count / 2]) return null;
        var first = strips.FindIndex(s => s.Height > 0.95 * largest);
        var title = string.Join(' ', strips.Skip(first).TakeWhile(s => s.Height > 0.95 * largest).Select(s => LineText.Of(s.Words, s.Height, s.MidY, double.MaxValue)));
        return title.Length is > 2 and <= Longest ? title : null;
    }
}
