using Plumbline.Register.Storage;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register.Things;

/// <summary>Body, topics and draft of calls for comments in a list.</summary>
internal sealed class ConsultationSurroundings
{
    /// <summary>Of so many calls of a list the draft is looked up.</summary>
    private const int MostDrafts = 300;

    private readonly Reading _db;
    private readonly ILookup<string, Row> _authorities;
    private readonly ILookup<string, Row> _topics;
    private int _drafts;

    public ConsultationSurroundings(Reading db)
    {
        _db = db;
        _authorities = db.All<Row>("consultations.authorities").ToLookup(r => Addresses.OfNamed(ThingKinds.Consultation, r.Consultation), StringComparer.Ordinal);
        _topics = db.All<Row>("consultations.topics").ToLookup(r => Addresses.OfNamed(ThingKinds.Consultation, r.Consultation), StringComparer.Ordinal);
    }

    public Consultation With(Consultation call) => call with
    {
        Authority = _authorities[call.Address].Select(r => r.Name(ThingKinds.Body)).FirstOrDefault(),
        Topics = [.. _topics[call.Address].Select(r => r.Name(ThingKinds.Topic))],
        Draft = _drafts++ < MostDrafts && ConsultationRecords.DraftOf(_db, call.Subject) is { } draft ? new ThingName(draft.Address, draft.Name, draft.Zh) : null,
    };

    private sealed class Row
    {
        public string Consultation { get; init; } = "";
        public string Slug { get; init; } = "";
        public string InUse { get; init; } = "";
        public string? Zh { get; init; }

        public ThingName Name(string kind) => new(Addresses.OfNamed(kind, Slug), InUse, Zh);
    }
}
