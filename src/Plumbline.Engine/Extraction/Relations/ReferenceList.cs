using Plumbline.Engine.Extraction.Titles;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>All documents that a text names, in order.</summary>
internal sealed class ReferenceList
{
    private readonly List<Reference> _all = [];

    public ReferenceList(Recognition found)
    {
        foreach (var standard in found.Standards) _all.Add(new Reference(standard.Span, standard.Id.Normal, standard.Id, standard.Article));
        foreach (var title in TitleCollector.Of(found))
        {
            if (title.Sort != TitleSort.None) _all.Add(new Reference(title.Span, title.Title, null, title.Article));
        }
        _all.Sort((a, b) => a.Span.CompareTo(b.Span));
    }

    public int Count => _all.Count;

    public Reference this[int index] => _all[index];

    /// <summary>Place of the first reference that starts at an offset or later.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = _all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_all[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>True where a reference stands within some characters of an offset.</summary>
    public bool IsNear(int offset, int reach)
    {
        var i = IndexAt(offset - reach);
        return i < Count && _all[i].Span.Start < offset + reach;
    }

    /// <summary>The references that start inside a span.</summary>
    public IEnumerable<Reference> In(TextSpan span)
    {
        for (var i = IndexAt(span.Start); i < Count && _all[i].Span.Start < span.End; i++) yield return _all[i];
    }
}
