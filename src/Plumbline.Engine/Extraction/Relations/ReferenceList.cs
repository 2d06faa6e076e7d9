using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>All documents that a text names, in order.</summary>
internal sealed class ReferenceList
{
    private readonly List<Reference> _all;
    private readonly OffsetIndex _starts;

    private ReferenceList(Recognition found)
    {
        var titles = TitleCollector.Of(found);
        _all = new List<Reference>(found.Standards.Count + titles.Count);
        foreach (var standard in found.Standards) _all.Add(new Reference(standard.Span, standard.Id.Normal, standard.Id, standard.Article, true));
        foreach (var title in titles)
        {
            if (title.Sort != TitleSort.None) _all.Add(new Reference(title.Span, title.Title, null, title.Article, title.Sort == TitleSort.Standard));
        }
        if (!IsOrdered(_all)) _all.Sort((a, b) => a.Span.CompareTo(b.Span));
        var starts = new int[_all.Count];
        for (var i = 0; i < starts.Length; i++) starts[i] = _all[i].Span.Start;
        _starts = new OffsetIndex(starts, starts.Length);
    }

    public int Count => _all.Count;

    /// <summary>The list of a text, gathered once; standards and titles must have been read.</summary>
    public static ReferenceList Of(Recognition found) => found.Documents ??= new ReferenceList(found);

    public Reference this[int index] => _all[index];

    /// <summary>Place of the first reference that starts at an offset or later.</summary>
    public int IndexAt(int offset) => _starts.FirstFrom(offset);

    private static bool IsOrdered(List<Reference> references)
    {
        for (var i = 1; i < references.Count; i++)
        {
            if (references[i].Span.CompareTo(references[i - 1].Span) < 0) return false;
        }
        return true;
    }

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
