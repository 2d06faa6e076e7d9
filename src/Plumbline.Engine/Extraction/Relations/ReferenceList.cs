using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>All documents that a text names, in order.</summary>
internal sealed class ReferenceList
{
    private readonly List<Reference> _all;
    private readonly OffsetIndex _starts;
    private HashSet<(string?, string)>? _replaced;

    private ReferenceList(Recognition found)
    {
        var titles = TitleCollector.Of(found);
        _all = new List<Reference>(found.Standards.Count + titles.Count);
        // Both are in order already: a standard first where both start and end together.
        var next = 0;
        for (var i = 0; i < titles.Count; i++)
        {
            ref readonly var title = ref titles[i];
            if (title.Sort == TitleSort.None) continue;
            while (next < found.Standards.Count && found.StandardRows.Row(next).Span.CompareTo(title.Span) <= 0) Add(found.StandardRows.Row(next++));
            _all.Add(new Reference(title.Span, title.Title, null, title.Article, title.Sort == TitleSort.Standard));
        }
        while (next < found.Standards.Count) Add(found.StandardRows.Row(next++));
        SpanOrder.Sort(_all, row => row.Span);
        var starts = new int[_all.Count];
        for (var i = 0; i < starts.Length; i++) starts[i] = _all[i].Span.Start;
        _starts = new OffsetIndex(starts, starts.Length);
    }

    private void Add(in StandardMention standard) => _all.Add(new Reference(standard.Span, null, standard.Id, standard.Article, true));

    public int Count => _all.Count;

    /// <summary>The list of a text, gathered once; standards and titles must have been read.</summary>
    public static ReferenceList Of(Recognition found) => found.Documents ??= new ReferenceList(found);

    public Reference this[int index] => _all[index];

    /// <summary>What the replacements of the text call old, by article and name; gathered once, when all of them were read.</summary>
    public HashSet<(string?, string)> Replaced(Recognition found)
    {
        if (_replaced is { } known) return known;
        _replaced = new HashSet<(string?, string)>(found.Replacements.Count);
        foreach (var replacement in found.Replacements) _replaced.Add((replacement.Article, replacement.Old));
        return _replaced;
    }

    /// <summary>Place of the first reference that starts at an offset or later.</summary>
    public int IndexAt(int offset) => _starts.FirstFrom(offset);

    /// <summary>True where a reference stands within some characters of an offset.</summary>
    public bool IsNear(int offset, int reach)
    {
        var i = IndexAt(offset - reach);
        return i < Count && _all[i].Span.Start < offset + reach;
    }

    /// <summary>True where the words between two offsets are a part of a reference.</summary>
    public bool Holds(int start, int end)
    {
        var i = IndexAt(end) - 1;
        return i >= 0 && _all[i].Span.End > start;
    }

    /// <summary>The references that start inside a span.</summary>
    public IEnumerable<Reference> In(TextSpan span)
    {
        for (var i = IndexAt(span.Start); i < Count && _all[i].Span.Start < span.End; i++) yield return _all[i];
    }
}
