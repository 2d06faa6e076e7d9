using System.Xml;

namespace Plumbline.App.Reading.Pdf;

/// <summary>PDF to text: words and boxes from poppler's pdftotext, run as a bounded process; columns, rows, heads, notes and paragraphs by the classes beside this one.</summary>
internal static class PdfReader
{
    internal static ReadResult Read(ReadOnlyMemory<byte> bytes, string label, ReadingOptions options, CancellationToken cancellation)
    {
        if (BoundedProcess.Find(options.PdfToText) is not { } program)
        {
            return new ReadFailure(
                ReadFailureCode.MissingPart, $"{label} is a PDF, and {options.PdfToText} is not installed. Install it: apt-get install -y --no-install-recommends poppler-utils");
        }

        List<PdfPage> pages = [];
        List<string> warnings = [];
        string? title = null;
        BoundedProcess.Outcome outcome;
        try
        {
            outcome = BoundedProcess.Run(program, ["-bbox-layout", "-enc", "UTF-8", "-", "-"], bytes, options, output => title = ReadPages(output, pages, options, warnings), cancellation);
        }
        catch (BboxXml.TooMuchTextException)
        {
            return new ReadFailure(ReadFailureCode.TooLarge, $"{label} holds more than {options.MaxCharacters:N0} characters of text. Split it.");
        }

        if (outcome.TimedOut) return new ReadFailure(ReadFailureCode.TimedOut, $"{label}: taking the PDF apart took longer than {options.OutsideTime.TotalSeconds:N0} s. Split it, or raise the limit.");
        if (outcome.Errors.Contains("Incorrect password", StringComparison.Ordinal))
            return new ReadFailure(ReadFailureCode.Encrypted, $"{label} is a PDF locked with a password. Save a copy without the password.");
        if (pages.Count == 0) return Broken(label, outcome);
        if (outcome.ExitCode != 0) warnings.Add($"The PDF is damaged: reading stopped after page {pages.Count}.");
        return Assemble(pages, title, warnings, bytes, label, options, cancellation);
    }

    private static ReadFailure Broken(string label, BoundedProcess.Outcome outcome)
    {
        var said = outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        var reason = said is null ? $"pdftotext ended with {outcome.ExitCode}" : $"pdftotext says: {said}";
        return new ReadFailure(ReadFailureCode.Broken, $"{label} is a damaged PDF ({reason}). Fetch it again, or open it and print it to a new PDF.");
    }

    private static string? ReadPages(Stream output, List<PdfPage> pages, ReadingOptions options, List<string> warnings)
    {
        try
        {
            return BboxXml.Read(output, pages, options.MaxCharacters);
        }
        catch (XmlException)
        {
            if (pages.Count > 0) warnings.Add($"The PDF is damaged: reading stopped on page {pages.Count}.");
            return null;
        }
    }

    private static ReadResult Assemble(
        List<PdfPage> pages, string? title, List<string> warnings, ReadOnlyMemory<byte> bytes, string label, ReadingOptions options, CancellationToken cancellation)
    {
        var without = pages.Where(page => page.Words.Count == 0).Select(page => page.Number).ToList();
        if (without.Count > 0)
        {
            var pictures = PdfPictures.PagesWithPictures(bytes, options, cancellation);
            var scanned = without.Where(number => pictures?.Contains(number) ?? true).ToList();
            if (without.Count == pages.Count) return NoText(label, pages.Count, scanned.Count > 0);
            if (scanned.Count > 0)
                warnings.Add(scanned.Count == 1
                    ? $"Page {scanned[0]} of {pages.Count} holds pictures only; its text was not read."
                    : $"Pages {PageList.Of(scanned)} of {pages.Count} hold pictures only; their text was not read.");
        }

        var upright = pages.ConvertAll(PageTurn.Upright);
        BoxRepair.Apply(upright);
        var firstPageTop = PdfTitle.Of(title, upright[0]);
        var apart = RunningHeads.TakeOut(upright);
        var (left, right) = Margins(upright);
        var words = new WordsOfDocument();
        foreach (var word in upright.SelectMany(page => page.Words)) words.Add(word.Text);
        var memory = new LayoutMemory(words);
        List<(PdfPage, List<PdfLine>)> laidOut = [];
        foreach (var page in upright)
        {
            cancellation.ThrowIfCancellationRequested();
            laidOut.Add((page, PageLayout.Read(page, left, right, memory)));
        }

        var (text, parts) = RunningText.Of(laidOut, words);
        if (string.IsNullOrWhiteSpace(text)) return new ReadFailure(ReadFailureCode.Empty, $"{label} holds nothing but running heads and page numbers.");
        return new ReadDocument
        {
            Text = text,
            Format = DocumentFormat.Pdf,
            Title = firstPageTop,
            Language = LanguageGuess.Of(text),
            Warnings = warnings,
            Parts = parts,
            HeadsAndFeet = apart,
        };
    }

    private static ReadFailure NoText(string label, int pages, bool pictures) => pictures
        ? new ReadFailure(
            ReadFailureCode.PicturesOnly,
            $"{label} holds pictures only ({(pages == 1 ? "1 page" : $"{pages} pages")}), as scanners make them: there is no text to read. Run character recognition over it (for example ocrmypdf) and add the result.")
        : new ReadFailure(ReadFailureCode.Empty, $"{label}: {(pages == 1 ? "its page is" : $"its {pages} pages are")} blank.");

    /// <summary>Where most pages' text begins and ends; a page with one short line on it does not say where its margin is.</summary>
    private static (double Left, double Right) Margins(List<PdfPage> pages)
    {
        var lefts = pages.Where(p => p.Words.Count > 0).Select(p => p.Words.Min(w => w.X0)).Order().ToList();
        var rights = pages.Where(p => p.Words.Count > 0).Select(p => p.Words.Max(w => w.X1)).Order().ToList();
        return lefts.Count == 0 ? (0, 0) : (lefts[lefts.Count / 2], rights[rights.Count / 2]);
    }
}
