using System.Globalization;
using System.Text;

namespace Plumbline.App.Publishing.Forms;

/// <summary>Sets what a printed PDF says of its own making to the day of the issue, so that the same issue gives the same bytes. Every value keeps its length, and so the table of places stays right.</summary>
internal static class PdfDates
{
    public static void Set(byte[] pdf, DateOnly day)
    {
        var stamp = Encoding.ASCII.GetBytes(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000");
        foreach (var key in (string[])["/CreationDate", "/ModDate"])
        {
            for (var at = Find(pdf, key, 0); at >= 0; at = Find(pdf, key, at + 1))
            {
                var value = Find(pdf, "(D:", at);
                if (value < 0 || value > at + key.Length + 4) continue;
                stamp.CopyTo(pdf, value + 3);
                Zone(pdf, value + 3 + stamp.Length);
            }
        }
    }

    /// <summary><c>+02'00'</c> becomes <c>+00'00'</c>.</summary>
    private static void Zone(byte[] pdf, int at)
    {
        if (pdf[at] is not ((byte)'+' or (byte)'-')) return;
        pdf[at] = (byte)'+';
        for (at++; pdf[at] != (byte)')'; at++) if (pdf[at] is >= (byte)'0' and <= (byte)'9') pdf[at] = (byte)'0';
    }

    private static int Find(byte[] pdf, string what, int from)
    {
        var at = pdf.AsSpan(from).IndexOf(Encoding.ASCII.GetBytes(what));
        return at < 0 ? -1 : from + at;
    }
}
