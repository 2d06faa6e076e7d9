using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>
/// Replacements in tables: the column that its head calls replaced (代替标准号) against the column of numbers, else of titles. Where reading has lost the
/// columns, a number behind the head that is an earlier edition of the number before it is what that one replaces.
/// </summary>
internal static class ReplacementTables
{
    private const int LostTable = 20_000;

    public static void Find(Recognition found, ReferenceList references, Action<Reference, Reference, string> add)
    {
        var text = found.Text.Content.AsSpan();
        foreach (var table in StandardTable.Find(found.Text))
        {
            if (table.Replaced < 0) continue;
            foreach (var row in table.Rows) Row(table, row, references, add);
        }
        foreach (var head in (ReadOnlySpan<string>)["代替标准", "被代替", "替代标准", "tandard replaced", "tandards replaced", "eplaced standard", "uperseded standard"])
        {
            var at = text.IndexOf(head, StringComparison.Ordinal);
            if (at >= 0) Lost(references, at, add);
        }
    }

    private static void Row(StandardTable table, List<TextSpan> row, ReferenceList references, Action<Reference, Reference, string> add)
    {
        if (table.Replaced >= row.Count) return;
        Reference? newer = null;
        foreach (var column in (ReadOnlySpan<int>)[table.Number, table.Title])
        {
            if (newer is not null || column < 0 || column >= row.Count) continue;
            foreach (var reference in references.In(row[column])) newer ??= reference;
        }
        if (newer is null) return;
        foreach (var old in references.In(row[table.Replaced]))
        {
            if (old.Id is not null || newer.Id is null) add(newer, old, "replaced-column");
        }
    }

    private static void Lost(ReferenceList references, int head, Action<Reference, Reference, string> add)
    {
        for (var i = references.IndexAt(head) + 1; i < references.Count && references[i].Span.Start < head + LostTable; i++)
        {
            for (var k = i - 1; k >= Math.Max(0, i - 2) && references[k].Span.Start > head; k--)
            {
                if (!references[k].IsLaterThan(references[i])) continue;
                add(references[k], references[i], "replaced-column");
                break;
            }
        }
    }
}
