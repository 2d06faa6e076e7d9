using System.Globalization;

namespace Plumbline.App.Reading.Pdf;

/// <summary>Which pages hold pictures, by <c>pdfimages -list</c>: tells a scanned page from a blank one.</summary>
internal static class PdfPictures
{
    private const int HeadingLines = 2;

    /// <summary>Page numbers from 1; null when it cannot be told.</summary>
    internal static HashSet<int>? PagesWithPictures(ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancellation)
    {
        var beside = Path.GetDirectoryName(BoundedProcess.Find(options.PdfToText));
        if (beside is null || BoundedProcess.Find(Path.Combine(beside, "pdfimages")) is not { } program) return null;
        HashSet<int> pages = [];
        var outcome = BoundedProcess.Run(program, ["-list", "-"], bytes, options, output => Read(output, pages), cancellation);
        return outcome is { ExitCode: 0, TimedOut: false } ? pages : null;
    }

    private static void Read(Stream output, HashSet<int> pages)
    {
        using var lines = new StreamReader(output);
        for (var number = 0; lines.ReadLine() is { } line; number++)
        {
            if (number < HeadingLines) continue;
            var first = line.AsSpan().TrimStart();
            var end = first.IndexOf(' ');
            if (end > 0 && int.TryParse(first[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var page)) pages.Add(page);
        }
    }
}
