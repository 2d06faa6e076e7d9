using Plumbline.Register.Statements;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things.Named;

/// <summary>Reads one call for comments with what belongs to it, and the calls on an instrument.</summary>
internal static class ConsultationRecords
{
    private static readonly string[] DraftWords = ["征求意见稿", "draft for comments", "draft for comment", "draft for public comments", "exposure draft", "草案", "draft"];

    private static readonly string[] Prefixes = ["draft of the ", "the draft ", "revised draft ", "draft "];

    public static ConsultationRecord Record(
        Reading db, NamedRow row, Moment moment, IReadOnlyList<StatedValue> names, IReadOnlyList<StatedFacts> facts, IReadOnlyList<StatedFacts> about, IReadOnlyList<Mention> mentions)
    {
        var call = ConsultationQueries.Of(db, row.ThingId, row.Slug, moment)!;
        return new ConsultationRecord
        {
            Summary = row.Summary, Names = names, Facts = facts, About = about, Mentions = mentions, Call = call,
            Instrument = DraftOf(db, call.Subject),
            Standards = db.All<StandardName>("named.in-quotes", new { id = row.ThingId }),
        };
    }

    /// <summary>The law, rule or plan whose draft a subject names, where it is known; else null.</summary>
    public static ThingSummary? DraftOf(Reading db, string subject) =>
        Subjects(subject).Select(s => db.One<NamedRow>("named.by-key", new { kind = ThingKinds.Instrument, key = InstrumentKey.Of(s).Key })).FirstOrDefault(r => r is not null)?.Summary;

    /// <summary>Calls whose subject is one of these names, or a draft of it.</summary>
    public static IReadOnlyList<Consultation> On(Reading db, IReadOnlyList<string> names, Moment moment)
    {
        var keys = names.SelectMany(Subjects).Select(ConsultationReport.KeyOf).Where(k => k.Length > 3).ToHashSet(StringComparer.Ordinal);
        return keys.Count == 0 ? [] : ConsultationQueries.OfSubjects(db, keys, moment);
    }

    /// <summary>A subject as it stands, and without the bracket that only says that it is a draft.</summary>
    private static IEnumerable<string> Subjects(string subject)
    {
        yield return subject;
        var open = subject.LastIndexOfAny(['(', '（']);
        if (open > 1 && subject[^1] is ')' or '）' && Array.Exists(DraftWords, w => subject.AsSpan(open).Contains(w, StringComparison.OrdinalIgnoreCase))) yield return subject[..open].TrimEnd();
        if (Array.Find(Prefixes, p => subject.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is { } prefix) yield return subject[prefix.Length..];
    }
}
