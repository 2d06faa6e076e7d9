using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>
/// Replacements in tables: the column that its head calls replaced (代替标准号) against the column of numbers, else of titles. Where reading has lost the
/// columns, a number behind the head that is an earlier edition of the number before it is what that one replaces.
/// </summary>
internal static class ReplacementTables
{
    private const int LostTable = 20_000;
    private const int LongestRow = 400;

    public static void Find(Recognition found, ReferenceList references, Action<Reference, Reference, string> add)
    {
        var text = found.Text.Content.AsSpan();
        foreach (var table in found.Tables ??= StandardTable.Find(found.Text))
        {
            if (table.Replaced < 0) continue;
            foreach (var row in table.Rows) Row(table, row, references, add);
        }
        var next = 0;
        foreach (var at in found.RareWords.Of(RareWord.ReplacedColumn))
        {
            if (at >= next) next = Lost(text, references, at, add);
        }
        next = 0;
        foreach (var sign in found.WideSigns.Of(WideSign.Replacing))
        {
            if (sign >= next && text[sign] == '替' && IsHanHead(text, sign)) next = Lost(text, references, sign, add);
        }
    }

    /// <summary>代替标准, 被代替, 替代标准.</summary>
    private static bool IsHanHead(ReadOnlySpan<char> text, int at) =>
        text[at..].StartsWith("替标准") && text[..at].EndsWith("代") || text[..at].EndsWith("被代") || text[at..].StartsWith("替代标准");

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

    /// <summary>
    /// Reads on from a head; gives where the next may be looked for. What is new has the year of the first number behind the head or a later one, what it replaces is older and stands
    /// behind it, before the next that is new and before the sentence ends.
    /// </summary>
    private static int Lost(ReadOnlySpan<char> text, ReferenceList references, int head, Action<Reference, Reference, string> add)
    {
        var i = references.IndexAt(head);
        if (i >= references.Count || references[i].Id is not { Family: IdFamily.Chinese, Year: { } first }) return LostEditions(references, head, add);
        Reference? newer = null;
        for (; i < references.Count && references[i].Span.Start < head + LostTable; i++)
        {
            var reference = references[i];
            if (reference.Id is not { Family: IdFamily.Chinese, Year: { } year } id) continue;
            if (!id.Supplements.IsEmpty) newer = null;
            else if (string.CompareOrdinal(year, first) >= 0) newer = reference;
            else if (newer is not null && reference.Span.Start - newer.Span.End < LongestRow && text[newer.Span.End..reference.Span.Start].IndexOfAny('。', '（') < 0) add(newer, reference, "replaced-column");
        }
        return head + LostTable;
    }

    /// <summary>Where the first number behind the head has no year or is no Chinese one: only earlier editions of the number before.</summary>
    private static int LostEditions(ReferenceList references, int head, Action<Reference, Reference, string> add)
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
        return head + LostTable;
    }
}
