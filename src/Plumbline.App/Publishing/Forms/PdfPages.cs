using System.Globalization;
using System.Text;
using Plumbline.App.Reading;

namespace Plumbline.App.Publishing.Forms;

/// <summary>On which page each anchor of a printed document stands, as poppler's pdfinfo tells it.</summary>
internal static class PdfPages
{
    private const string Program = "pdfinfo";

    /// <exception cref="BuildException">pdfinfo is missing or cannot read the file.</exception>
    public static Dictionary<string, int> Of(byte[] pdf, CancellationToken cancelled)
    {
        var program = BoundedProcess.Find(Program) ?? throw new BuildException("the page numbers of the index need pdfinfo, which is not installed: apt-get install -y --no-install-recommends poppler-utils");
        var file = Path.GetTempFileName();
        try
        {
            // pdfinfo reads no standard input.
            File.WriteAllBytes(file, pdf);
            var text = "";
            var outcome = BoundedProcess.Run(program, ["-dests", file], ReadOnlyMemory<byte>.Empty, ReadingOptions.Default, output => text = new StreamReader(output, Encoding.UTF8).ReadToEnd(), cancelled);
            if (outcome.ExitCode != 0) throw new BuildException($"pdfinfo cannot read the printed issue: {outcome.Errors}");
            return Read(text);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Lines such as <c>   4 [ XYZ   51  812 null ] "a3"</c>.</summary>
    private static Dictionary<string, int> Read(string text)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var open = line.IndexOf('"');
            var close = line.LastIndexOf('"');
            var number = line.TrimStart().Split(' ')[0];
            if (open > 0 && close > open && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page)) pages.TryAdd(line[(open + 1)..close], page);
        }
        return pages;
    }
}
