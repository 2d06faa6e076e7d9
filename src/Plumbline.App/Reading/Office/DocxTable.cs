using System.Text;

namespace Plumbline.App.Reading.Office;

/// <summary>A table while it is read: the row and the cell that are open.</summary>
internal sealed class DocxTable
{
    internal List<string> Row { get; } = [];

    internal StringBuilder Cell { get; } = new();

    internal bool HasRows { get; set; }

    /// <summary>Columns that the open cell covers.</summary>
    internal int Span { get; set; } = 1;

    internal void EndCell()
    {
        Row.Add(CellText.Flat(Cell.ToString()));
        for (; Span > 1; Span--) Row.Add("");
        Cell.Clear();
    }
}
