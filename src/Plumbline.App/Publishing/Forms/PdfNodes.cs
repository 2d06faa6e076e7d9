using System.Globalization;
using System.Text;

namespace Plumbline.App.Publishing.Forms;

/// <summary>
/// Numbers the names that the browser gives to the elements of a tagged PDF (<c>node00000269</c>) from 1 on: they come from counters of its own that are not the same each time. Their order stays, which
/// the table of names relies on, and every name keeps its length.
/// </summary>
internal static class PdfNodes
{
    private const int Digits = 8;

    private static readonly byte[] Name = Encoding.ASCII.GetBytes("node");

    public static void Number(byte[] pdf)
    {
        var places = new List<int>();
        for (var at = 0; pdf.AsSpan(at).IndexOf(Name) is >= 0 and var hit; at += hit + Name.Length)
        {
            var digits = at + hit + Name.Length;
            if (digits + Digits < pdf.Length && pdf.AsSpan(digits, Digits).IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) places.Add(digits);
        }
        var numbers = new SortedSet<string>(places.Select(place => Encoding.ASCII.GetString(pdf, place, Digits)), StringComparer.Ordinal).ToList();
        foreach (var place in places)
        {
            var number = numbers.BinarySearch(Encoding.ASCII.GetString(pdf, place, Digits), StringComparer.Ordinal) + 1;
            Encoding.ASCII.GetBytes(number.ToString("00000000", CultureInfo.InvariantCulture)).CopyTo(pdf, place);
        }
    }
}
