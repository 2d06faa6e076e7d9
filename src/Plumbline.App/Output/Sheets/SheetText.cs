using System.Globalization;

namespace Plumbline.App.Output.Sheets;

/// <summary>Parts of an answer as text: tables with columns under each other.</summary>
internal static class SheetText
{
    private const int WidestColumn = 90;

    public static void Write(ResultWriter output, IEnumerable<SheetBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SheetHeading heading:
                    output.Line();
                    output.Line(heading.Text);
                    break;
                case SheetLine line:
                    output.Line((line.Strong ? "  -> " : "  ") + line.Text);
                    break;
                case SheetList list:
                    foreach (var item in list.Items) output.Line("  - " + item);
                    break;
                case SheetTable table:
                    Table(output, table);
                    break;
                case SheetTree tree:
                    Tree(output, tree.Branches, "  ");
                    break;
            }
        }
    }

    private static void Tree(ResultWriter output, IReadOnlyList<SheetBranch> branches, string indent)
    {
        for (var i = 0; i < branches.Count; i++)
        {
            var (last, branch) = (i == branches.Count - 1, branches[i]);
            output.Line($"{indent}{(last ? "└─ " : "├─ ")}{branch.Name}{(branch.Note is null ? "" : $"  ({branch.Note})")}{(branch.See is null ? "" : $"  -> {branch.See}")}");
            Tree(output, branch.Below, indent + (last ? "   " : "│  "));
        }
    }

    private static void Table(ResultWriter output, SheetTable table)
    {
        var widths = table.Head.Select((head, i) => Math.Min(WidestColumn, table.Rows.Select(r => Width(r[i])).Append(Width(head.TrimStart('#'))).Max())).ToList();
        Line([.. table.Head.Select(h => h.TrimStart('#'))]);
        foreach (var row in table.Rows) Line(row);

        void Line(IReadOnlyList<string> cells)
        {
            var text = new System.Text.StringBuilder(" ");
            for (var i = 0; i < cells.Count; i++)
            {
                var pad = new string(' ', Math.Max(0, widths[i] - Width(cells[i])));
                text.Append(' ').Append(table.Head[i].StartsWith('#') ? pad + cells[i] : i == cells.Count - 1 ? cells[i] : cells[i] + pad).Append(' ');
            }
            output.Line(text.ToString().TrimEnd());
        }
    }

    /// <summary>Columns of a terminal: Chinese characters take two.</summary>
    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += CharUnicodeInfo.GetUnicodeCategory(rune.Value) == UnicodeCategory.NonSpacingMark ? 0 : rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 or >= 0x20000 and <= 0x3FFFD ? 2 : 1;
        return width;
    }
}
