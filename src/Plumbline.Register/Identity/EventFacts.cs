using Plumbline.Register.Search;
using Plumbline.Register.Statements;

namespace Plumbline.Register.Identity;

/// <summary>What is stated of an event itself, to tell whether another is the same.</summary>
internal sealed class EventFacts(IEnumerable<EventFactRow> rows)
{
    private const string Body = "body", Instrument = "instrument";

    private readonly ILookup<string, EventFactRow> _rows = rows.ToLookup(r => r.Property);

    /// <summary>The day; null where none is stated, or only a month or year, or two.</summary>
    public string? Day => _rows[Properties.Date].Select(r => r.Value).Distinct().ToList() is [{ Length: 10 } day] ? day : null;

    /// <summary>True where a name says the same, the place is the same or the organiser is, and neither says otherwise.</summary>
    public bool AreOne(EventFacts other)
    {
        if (Day is not { } day || other.Day != day || Conflict(Properties.Place, other) || Conflict(Properties.Organiser, other)) return false;
        // Who took part may be who held it.
        var agree = Values(Properties.Place).Overlaps(other.Values(Properties.Place)) || Values(Properties.Organiser, Body).Overlaps(other.Values(Properties.Organiser, Body));
        return Names(other).Any(one => other.Names(this).Any(there => (agree || one.HasPlace || there.HasPlace) && EventNames.AreOne(one.Name, there.Name, day)));
    }

    /// <summary>Its names; one that ends with the place of the other ("..., Fuzhou") without it. What a citation of an event tells of as its instrument is its name, too.</summary>
    private IEnumerable<(string Name, bool HasPlace)> Names(EventFacts other)
    {
        var told = _rows[Properties.Kind].Any(k => k.Value == "event") ? _rows[Instrument] : [];
        foreach (var name in _rows[Properties.Name].Concat(_rows[Properties.Title]).Concat(told).Select(r => r.Value))
        {
            var comma = name.LastIndexOf(", ", StringComparison.Ordinal);
            if (comma > 0 && other.Values(Properties.Place).Contains(Letters(name[(comma + 2)..]))) yield return (name[..comma], true);
            else yield return (name, false);
        }
    }

    /// <summary>True where both say something by a property, and not the same.</summary>
    private bool Conflict(string property, EventFacts other)
    {
        var (here, there) = (Values(property), other.Values(property));
        return here.Count > 0 && there.Count > 0 && !here.Overlaps(there);
    }

    private HashSet<string> Values(params ReadOnlySpan<string> properties)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties) values.UnionWith(_rows[property].Select(r => r.Object ?? Letters(r.Value)));
        return values;
    }

    private static string Letters(string text) => string.Concat(Pieces.Of(text).Select(p => p.Text));
}
