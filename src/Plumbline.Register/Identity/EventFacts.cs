using Plumbline.Register.Search;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Identity;

/// <summary>What is stated of an event itself, to tell whether another is the same.</summary>
internal sealed class EventFacts(IEnumerable<EventFactRow> rows)
{
    private readonly ILookup<string, EventFactRow> _rows = rows.ToLookup(r => r.Property);

    /// <summary>The day; null where none is stated, or only a month or year, or two.</summary>
    public string? Day => _rows[Properties.Date].Select(r => r.Value).Distinct().ToList() is [{ Length: 10 } day] ? day : null;

    /// <summary>True where a name says the same, the place is the same or the organiser is, and neither says otherwise.</summary>
    public bool AreOne(EventFacts other)
    {
        if (Day is not { } day || other.Day != day) return false;
        var (place, organiser) = (Agree(Properties.Place, other), Agree(Properties.Organiser, other));
        if (place == false || organiser == false || (place is null && organiser is null)) return false;
        return Names().Any(one => other.Names().Any(there => EventNames.AreOne(one, there, day)));
    }

    private IEnumerable<string> Names() => _rows[Properties.Name].Concat(_rows[Properties.Title]).Select(r => r.Value);

    /// <summary>Whether both say the same by a property; null where one says nothing.</summary>
    private bool? Agree(string property, EventFacts other)
    {
        var (here, there) = (Values(property), other.Values(property));
        return here.Count == 0 || there.Count == 0 ? null : here.Overlaps(there);
    }

    private HashSet<string> Values(string property) => [.. _rows[property].Select(r => r.Object ?? string.Concat(Pieces.Of(r.Value).Select(p => p.Text)))];
}
