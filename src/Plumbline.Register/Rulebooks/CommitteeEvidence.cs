using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Rules;
using Plumbline.Register.Statements;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Rulebooks;

/// <summary>Looks through what is known of a committee for what may bear on indicators: mirrors, standards under it and what they adopt, events, facts and sentences that name it.</summary>
internal sealed class CommitteeEvidence(Reading db, Rulebook book, DateOnly on)
{
    private const int MostItems = 12;
    private const int MostStandards = 200;

    private readonly Dictionary<string, List<ProposedItem>> _items = new(StringComparer.Ordinal);

    public static ProposedEvidence? Of(Reading db, Rulebook book, string typed, DateOnly on) =>
        ThingFinder.Committee(db, typed) is { } row && CommitteeQueries.Record(db, row.Slug, on) is { } committee ? new CommitteeEvidence(db, book, on).Of(committee) : null;

    private ProposedEvidence Of(CommitteeRecord committee)
    {
        var address = Addresses.OfCommittee(committee.Summary.Slug);
        foreach (var mirror in committee.Counterparts) Add("develop_international", $"{committee.Summary.Normal} mirrors {mirror.Value}", "a mirror takes part there", mirror.Evidence, mirror.Address ?? address);
        Standards(committee, address);
        foreach (var facts in committee.About.Where(f => f.Kind == ThingKinds.Event && f.Property == Properties.Organiser))
        {
            foreach (var value in facts.Values) Add("host_conferences", value.Value, "it organised this event; whether it was international is for you to say", value.Evidence, value.Address ?? address);
        }
        foreach (var value in committee.Facts.Concat(committee.About).Where(f => f.Property is not (Properties.Parent or Properties.Group or "open")).SelectMany(f => f.Values)) Words(value.Value, value.Evidence, value.Address ?? address);
        foreach (var mention in committee.Mentions) Words(null, mention.Evidence, address);
        return new ProposedEvidence(committee.Summary.Normal, address, [.. book.Inputs.SelectMany(i => i.CountOf).Distinct().Select(Indicator)]);
    }

    private ProposedIndicator Indicator(string input)
    {
        var items = _items.GetValueOrDefault(input, []);
        return new ProposedIndicator(input, book.Inputs[book.Place(input)].Question, [.. items.Take(MostItems)], items.Count);
    }

    /// <summary>Standards and projects under the committee, proposed or drafted by it: what they adopt, and sentences that name a version in another language.</summary>
    private void Standards(CommitteeRecord committee, string address)
    {
        var under = committee.Relations.Where(r => r.IsReverse && r.Type is RelationTypes.Jurisdiction or RelationTypes.ProposedBy or RelationTypes.DraftedBy).SelectMany(r => r.Values).DistinctBy(v => v.Value).Take(MostStandards);
        foreach (var standard in under)
        {
            if (standard.Address?.Split('/')[^1] is not { } slug || StandardQueries.Record(db, slug, on) is not { } record) continue;
            foreach (var adopted in record.Relations.Where(r => r is { Type: RelationTypes.Adopts, IsReverse: false }).SelectMany(r => r.Values))
                Add("adopt", $"{record.Normal} adopts {adopted.Value}", "a standard of the committee adopts it", adopted.Evidence, standard.Address);
            foreach (var mention in record.Mentions)
            {
                if (mention.Evidence.Quote is { } quote && EvidenceWords.ByIndicator["foreign_language_versions"].Found(quote) is { } because) Add("foreign_language_versions", $"{record.Normal}, a standard of the committee, is named in a sentence", because, mention.Evidence, standard.Address);
            }
        }
    }

    private void Words(string? what, Evidence evidence, string address)
    {
        var quote = evidence.Quote ?? evidence.Words?.Quote;
        var text = $"{what}\n{quote}";
        foreach (var (indicator, words) in EvidenceWords.ByIndicator)
        {
            if (words.Found(text) is { } because) Add(indicator, what ?? "it is named in a sentence", because, evidence, address);
        }
    }

    private void Add(string indicator, string what, string because, Evidence evidence, string address)
    {
        var words = evidence.Quote is null ? evidence.Words : evidence;
        var item = new ProposedItem(what, because, words?.Quote, evidence.DocumentTitle ?? (evidence.Item is null ? evidence.Publisher : $"{evidence.Publisher} ({evidence.Item})") ?? "decided by an editor", words?.Address ?? evidence.Address ?? address, evidence.Unverified);
        if (!_items.TryGetValue(indicator, out var items)) _items[indicator] = items = [];
        if (!items.Exists(i => item.Quote is null ? i.What == item.What && i.Source == item.Source : i.Quote == item.Quote)) items.Add(item);
    }
}
