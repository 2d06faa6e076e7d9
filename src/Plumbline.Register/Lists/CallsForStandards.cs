using Plumbline.Engine.Identifiers;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Lists;

/// <summary>Calls for comments by the standards that their subjects name; read once for a whole list.</summary>
internal sealed class CallsForStandards
{
    private readonly List<Consultation> _calls = [];
    private readonly ILookup<string, int> _byName;

    public CallsForStandards(Reading db, Moment moment, bool closed)
    {
        var names = new List<(string Name, int Call)>();
        foreach (var call in ConsultationQueries.List(db, moment, closed))
        {
            foreach (var mention in IdentifierScanner.Find(call.Subject))
            {
                names.Add((mention.Id.Normal, _calls.Count));
                names.Add((mention.Id.Series.Normal, _calls.Count));
            }
            _calls.Add(call);
        }
        _byName = names.ToLookup(n => n.Name, n => n.Call, StringComparer.Ordinal);
    }

    /// <summary>Those that name one of some standards, each once, in the order of the list of calls.</summary>
    public IEnumerable<Consultation> Of(params IEnumerable<string> names) => names.SelectMany(n => _byName[n]).Distinct().Order().Select(n => _calls[n]);
}
