using System.Globalization;
using System.Text;

namespace Plumbline.Tests.Reading;

/// <summary>A PDF of Helvetica lines at stated places, enough to set columns, tables, heads and notes. Points, from the top left corner; A4.</summary>
internal sealed class TinyPdf
{
    private const double PageHeight = 842;
    private readonly List<StringBuilder> _pages = [];

    public TinyPdf Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    public TinyPdf Text(double x, double y, string text, double size = 10)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {x} {PageHeight - y} Tm ({Escaped(text)}) Tj ET\n");
        return this;
    }

    /// <summary>Text turned by 90 degrees, read from below.</summary>
    public TinyPdf Turned(double x, double y, string text)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf 0 1 -1 0 {x} {PageHeight - y} Tm ({Escaped(text)}) Tj ET\n");
        return this;
    }

    /// <summary>Lines one below the other, 12 points apart.</summary>
    public TinyPdf Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++) Text(x, y + 12 * i, lines[i]);
        return this;
    }

    public TinyPdf Rectangle()
    {
        _pages[^1].Append("100 100 200 200 re f\n");
        return this;
    }

    public byte[] Bytes()
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        void Add(string content)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }

        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (var i = 0; i < _pages.Count; i++)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>");
            Add($"<< /Length {_pages[i].Length} >>\nstream\n{_pages[i]}\nendstream");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)");
}
