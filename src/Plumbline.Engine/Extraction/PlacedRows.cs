using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction;

/// <summary>A row that says itself where it stands.</summary>
internal interface IPlacedRow
{
    /// <summary>Where it stands.</summary>
    TextSpan Span { get; }
}

/// <summary>Looking for rows by their place.</summary>
internal static class PlacedRows
{
    /// <summary>Place of the first row that starts at an offset or later; the number of rows where none does. The rows must be in the order of the text.</summary>
    public static int FirstFrom<T, TRow>(this FindingRows<T, TRow> rows, int offset)
        where T : Finding
        where TRow : struct, IFindingRow<T>, IPlacedRow
    {
        int low = 0, high = rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows.Row(middle).Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
