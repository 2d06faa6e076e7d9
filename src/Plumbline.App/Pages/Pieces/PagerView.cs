using Plumbline.Register;

namespace Plumbline.App.Pages.Pieces;

/// <summary>What the Pager piece shows.</summary>
/// <param name="Shown">Number of rows on this page.</param>
/// <param name="Total">Number of rows of the whole list.</param>
/// <param name="TotalIsExact">False where there are more.</param>
/// <param name="First">Address of the first part, or null where this is it.</param>
/// <param name="Next">Address of the next part, or null where this is the last.</param>
internal sealed record PagerView(int Shown, int Total, bool TotalIsExact, string? First, string? Next)
{
    /// <summary>The piece for a part of a list.</summary>
    /// <param name="page">The part.</param>
    /// <param name="address">Address of the list with its filters, without a cursor.</param>
    /// <param name="cursor">The cursor that led here, or null.</param>
    public static PagerView Of<T>(Page<T> page, string address, string? cursor) => new(
        page.Items.Count, page.Total, page.TotalIsExact,
        cursor is null ? null : address,
        page.Next is { } next ? address + (address.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "cursor=" + Uri.EscapeDataString(next) : null);
}
