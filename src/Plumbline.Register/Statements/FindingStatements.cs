using System.Globalization;
using System.Text.Json;
using Plumbline.Engine.Extraction;
using Plumbline.Engine.Extraction.Citations;
using Plumbline.Engine.Extraction.Committees;
using Plumbline.Engine.Extraction.Consultations;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Events;
using Plumbline.Engine.Extraction.Instruments;
using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Engine.Extraction.References;
using Plumbline.Engine.Extraction.Relations;
using Plumbline.Engine.Extraction.Standards;
using Plumbline.Engine.Extraction.Statistics;
using Plumbline.Engine.Extraction.Targets;
using Plumbline.Engine.Extraction.Thresholds;
using Plumbline.Engine.Extraction.Topics;
using Plumbline.Engine.Identifiers;
using Plumbline.Engine.Text;
using Plumbline.Register.Identity;
using Plumbline.Register.Things;

namespace Plumbline.Register.Statements;

/// <summary>
/// From findings to statements, without a database. What has no thing of its own yet (dates, figures, consultations ...) is stated of the document.
/// </summary>
/// <param name="found">The recognition of the document.</param>
/// <param name="text">The document's text as it is kept; offsets are those of the recognition.</param>
/// <param name="document">The document.</param>
internal sealed partial class FindingStatements(Recognition found, string text, ThingKey document)
{
    private const int LongestTitle = 400;

    /// <summary>A sentence with more standards is a table of which nobody can tell whose day it is.</summary>
    private const int MostOfOneDay = 12;

    private readonly HashSet<string> _replaced = [.. found.Replacements.Select(r => r.Old)];

    /// <summary>All findings in order of the text; those of one place in the order of the lists below.</summary>
    private readonly List<Finding> _findings =
    [
        .. ((IEnumerable<Finding>)
        [
            .. found.Standards, .. found.Committees, .. found.Mirrors, .. found.Secretariats, .. found.Replacements, .. found.Relations, .. found.References.Where(IsKept), .. found.StandardTitles, .. found.Instruments, .. found.Citations, .. found.Topics,
            .. found.Dated, .. found.Consultations, .. found.Statistics, .. found.Targets, .. found.Thresholds, .. found.Events, .. found.LanguageVersions,
        ]).OrderBy(f => f.Span),
    ];

    /// <summary>Number of findings.</summary>
    public int Count => _findings.Count;

    /// <summary>Makes one draft after the other, so that a text with a million findings needs no room for a million drafts.</summary>
    public IEnumerable<FindingDraft> Drafts() => _findings.Select(f => f switch
    {
        StandardFinding standard => Standard(standard),
        CommitteeFinding committee => Committee(committee),
        MirrorFinding mirror => Mirror(mirror),
        SecretariatFinding secretariat => Secretariat(secretariat),
        ReplacementFinding replacement => Replacement(replacement),
        RelationFinding relation => Relation(relation),
        ReferenceFinding reference => Reference(reference),
        StandardTitleFinding title => ByTitle(title),
        InstrumentFinding instrument => Instrument(instrument),
        TopicFinding topic => Topic(topic),
        CitationFinding citation => Citation(citation),
        DatedFinding dated => Dated(dated),
        ConsultationFinding consultation => Consultation(consultation),
        StatisticFinding statistic => Statistic(statistic),
        TargetFinding target => Target(target),
        ThresholdFinding threshold => Threshold(threshold),
        EventFinding meeting => Event(meeting),
        LanguageVersionFinding version => Version(version),
        _ => throw new InvalidOperationException($"no statements are made of {f.GetType().Name}"),
    });

    private FindingDraft Standard(StandardFinding f)
    {
        var thing = StandardIdentity.Key(f.Id);
        var statements = new List<StatementDraft>();
        if (InScope(f)) statements.Add(new(thing, Properties.Mentioned, Printed(f.Span)));
        string? title = null;
        if (f.Title is { } at && Within(at))
        {
            title = OneLine(CleanText.Title(found.Text, at.Length > LongestTitle ? new TextSpan(at.Start, LongestTitle) : at));
            if (InScope(f)) statements.Add(new(thing, Properties.Title, title, Languages.Of(title), null, Evidence(f, at)));
        }
        return Draft("standard", f, f.Id.Normal, thing, statements, ("title", title), ("resolved", f.Resolved?.Normal));
    }

    /// <summary>A standard without a number: stated of the document, and a place that names the reference.</summary>
    private FindingDraft ByTitle(StandardTitleFinding f)
    {
        var draft = OfDocument("standard-title", f, f.Title, ("title", f.Title), ("status", f.Status));
        return InScope(f) && ReferenceKey.Of(f.Title) is { } reference
            ? draft with { Thing = reference, Statements = [.. draft.Statements, new(reference, Properties.Mentioned, OneLine(f.Title))] }
            : draft;
    }

    private FindingDraft Committee(CommitteeFinding f)
    {
        var thing = CommitteeIdentity.Key(f.Id);
        var statements = new List<StatementDraft>();
        if (InScope(f)) statements.Add(new(thing, Properties.Mentioned, Printed(f.Span)));
        if (InScope(f) && !string.IsNullOrWhiteSpace(f.Name)) statements.Add(new(thing, Properties.Name, f.Name, Languages.Of(f.Name)));
        return Draft("committee", f, thing.Key, thing, statements, ("name", f.Name));
    }

    private FindingDraft Mirror(MirrorFinding f)
    {
        var (national, international) = (CommitteeIdentity.Key(f.National), CommitteeIdentity.Key(f.International));
        StatementDraft[] statements = InScope(f) ? [new(national, Properties.Counterpart, international.Key, null, international)] : [];
        return Draft("mirror", f, $"{national.Key} = {international.Key}", national, statements, ("national", national.Key), ("international", international.Key));
    }

    private FindingDraft Secretariat(SecretariatFinding f)
    {
        var thing = CommitteeIdentity.Key(f.Committee);
        var value = thing is null ? $"{f.Committee}: {f.Body}" : f.Body;
        StatementDraft[] statements = InScope(f) ? [new(thing ?? document, Properties.Secretariat, value, Languages.Of(f.Body), BodyKey.Of(f.Body))] : [];
        return Draft("secretariat", f, $"{f.Committee}: {f.Body}", thing, statements, ("committee", f.Committee), ("body", f.Body));
    }

    private FindingDraft Replacement(ReplacementFinding f)
    {
        var (newer, older) = (IdentifierParser.Parse(f.New, strict: true).Id, IdentifierParser.Parse(f.Old, strict: true).Id);
        var (newKey, oldKey) = (newer is null ? null : StandardIdentity.Key(newer), older is null ? null : StandardIdentity.Key(older));
        var (newName, oldName) = (newer?.Normal ?? f.New, older?.Normal ?? f.Old);
        StatementDraft statement = newKey is not null
            ? new(newKey, Properties.Replaces, f.IsPart ? $"{oldName} (in part)" : oldName, null, oldKey, null, f.IsPart ? "part" : null)
            : oldKey is not null ? new(oldKey, Properties.ReplacedBy, newName) : new(document, "replacement", $"{newName} > {oldName}");
        return Draft("replacement", f, $"{newName} > {oldName}", newKey ?? oldKey, InScope(f) ? [statement] : [], ("new", newName), ("old", oldName), ("scope", f.IsPart ? "part" : null));
    }

    private FindingDraft Citation(CitationFinding f)
    {
        var thing = f.Instrument is { Length: > 0 } title ? InstrumentKey.Of(title) : null;
        var place = $"{f.CitedArticle}{(f.Paragraph is null ? "" : $" ({f.Paragraph})")}{(f.Item is null ? "" : $" [{f.Item}]")}";
        List<StatementDraft> statements = thing is not null && InScope(f) ? [new(thing, Properties.Mentioned, place)] : [];
        if (statements.Count > 0) Once(statements, thing!, Properties.Title, f.Instrument, Languages.Of(f.Instrument!));
        return Draft("citation", f, f.Instrument is null ? place : $"{f.Instrument} {place}", thing, statements,
            ("instrument", f.Instrument), ("cited_article", f.CitedArticle), ("paragraph", f.Paragraph), ("item", f.Item));
    }

    /// <summary>A relation is stated of the standard, or of the document where that has no number; committees and standards on the other side are things.</summary>
    private FindingDraft Relation(RelationFinding f)
    {
        var (from, to) = (StandardKey(f.From), f.Type == RelationTypes.Supports ? InstrumentKey.Of(f.To) : StandardKey(f.To) ?? CommitteeIdentity.Key(f.To) ?? BodyKey.Known(f.To));
        var value = f.Degree is { } degree ? $"{f.To} ({degree})" : f.Part is { } part ? $"{f.To}, {part}" : f.To;
        (string, string?)[] details = [("type", f.Type), ("from", f.From), ("to", f.To), ("degree", f.Degree), ("part", f.Part)];
        if (from is null) return OfDocument("relation", f, $"{f.From} {f.Type} {value}", details);
        List<StatementDraft> statements = InScope(f) ? [new(from, f.Type, value, to is null ? Languages.Of(f.To) : null, to)] : [];
        if (InScope(f) && to is { Kind: ThingKinds.Instrument }) Once(statements, to, Properties.Title, f.To, Languages.Of(f.To));
        return Draft("relation", f, $"{f.From} {f.Type} {value}", from, statements, details);
    }

    /// <summary>A version is stated of the edition that is translated; it is true from the day of its publication.</summary>
    private FindingDraft Version(LanguageVersionFinding f)
    {
        var thing = StandardKey(f.Standard)!;
        var property = f.State == LanguageVersionStates.Published ? Properties.LanguageVersion : Properties.LanguageVersionPlanned;
        StatementDraft[] statements = InScope(f) ? [new(thing, property, f.Language, Detail: f.Number, Period: new Period(f.Date, null))] : [];
        return Draft("language-version", f, $"{f.Standard} in {LanguageNames.English(f.Language)}, {f.State}{(f.Date is null ? "" : $" {f.Date}")}", thing, statements, ("language", f.Language), ("state", f.State), ("date", f.Date), ("number", f.Number));
    }

    /// <summary>What short words stand for is kept as a finding; it states nothing of the thing.</summary>
    private FindingDraft Reference(ReferenceFinding f) =>
        Draft("reference", f, f.ResolvesTo ?? f.Note ?? "?", f.ResolvesTo is { } meant ? StandardKey(meant) ?? CommitteeIdentity.Key(meant) : null, [], ("kind", f.Kind), ("resolves_to", f.ResolvesTo));

    /// <summary>Undated standards, committees and dates say on their own finding what was filled in.</summary>
    private static bool IsKept(ReferenceFinding f) => f.Kind is ReferenceKinds.Said or ReferenceKinds.ShortName;

    private static ThingKey? StandardKey(string name) => IdentifierParser.Parse(name, strict: true).Id is { } id ? StandardIdentity.Key(id) : null;

    /// <summary>A day is stated of the document, and of the standards that its sentence or row names where it is one of their life.</summary>
    private FindingDraft Dated(DatedFinding f)
    {
        var draft = OfDated(f);
        return InScope(f) ? draft with { Statements = [.. draft.Statements, .. Life(f), .. Bodies(f)] } : draft;
    }

    /// <summary>Days in the life of the standards of a sentence; those that another replaces, and days that do not fit the year of the number, are left out.</summary>
    private List<StatementDraft> Life(DatedFinding f)
    {
        var life = new List<StatementDraft>();
        var property = f.Action switch { "released" => Properties.Released, "effective" => Properties.Effective, _ => null };
        if (property is null || f.DateEnd is not null) return life;
        for (var i = FirstStandard(f.Sentence.Start); i < found.Standards.Count && found.Standards[i].Span.Start < f.Sentence.End; i++)
        {
            var id = found.Standards[i].Id;
            if (life.Count == MostOfOneDay) return [];
            if (!int.TryParse(id.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || _replaced.Contains(id.Normal)) continue;
            if (property == Properties.Released && AboutAnother.Is(found.Text, f.Sentence, found.Standards[i])) continue;
            var late = f.Date.Year - year;
            if (property == Properties.Released ? late is 0 or 1 : late is >= 0 and <= 5) life.Add(new(StandardIdentity.Key(id), property, f.Date.ToString()));
        }
        return life;
    }

    private int FirstStandard(int offset)
    {
        int low = 0, high = found.Standards.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (found.Standards[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private FindingDraft OfDated(DatedFinding f) => OfDocument("dated", f, $"{f.Date} {f.Action}", ("date", f.Date.ToString()), ("date_end", f.DateEnd?.ToString()),
        ("precision", f.Date.Precision), ("action", f.Action), ("subject", f.Subject), ("bodies", f.Bodies.Count == 0 ? null : string.Join("; ", f.Bodies)));

    private FindingDraft Statistic(StatisticFinding f) => OfDocument("statistic", f, $"{Number(f.Value)} {f.Unit}", ("value", Number(f.Value)), ("unit", f.Unit),
        ("what", f.What), ("as_of", f.AsOf));

    private FindingDraft Target(TargetFinding f) => OfDocument("target", f, $"{f.Metric} {f.Comparator} {Number(f.Value)} {f.Unit}", ("plan", f.Plan),
        ("metric", f.Metric), ("comparator", f.Comparator), ("value", Number(f.Value)), ("unit", f.Unit), ("deadline", f.Deadline));

    private FindingDraft Threshold(ThresholdFinding f) => OfDocument("threshold", f, $"{f.Product ?? "?"}: {f.Metric} {f.Comparator} {Number(f.Value)} {f.Unit}".TrimEnd(), ("product", f.Product),
        ("row", f.Row), ("metric", f.Metric), ("comparator", f.Comparator), ("value", Number(f.Value)), ("unit", f.Unit));

    private FindingDraft OfDocument(string kind, Finding f, string normal, params (string, string?)[] details)
    {
        var draft = Draft(kind, f, normal, null, [], details);
        return InScope(f) ? draft with { Statements = [new(document, kind, draft.Details ?? "{}")] } : draft;
    }

    private FindingDraft Draft(string kind, Finding f, string normal, ThingKey? thing, IReadOnlyList<StatementDraft> statements, params (string Name, string? Value)[] details) =>
        new(kind, f, OneLine(normal), thing, Evidence(f, null), Details(details), statements);

    private static string? Details((string Name, string? Value)[] details)
    {
        var told = details.Where(d => !string.IsNullOrEmpty(d.Value)).ToDictionary(d => d.Name, d => d.Value!);
        return told.Count == 0 ? null : JsonSerializer.Serialize(told, Json.Plain);
    }

    /// <summary>In a newsletter only what stands in its articles is stated: contents and takeaways repeat them.</summary>
    private bool InScope(Finding f) => found.Newsletter is null || f.Article is not null;

    private PassageEvidence Evidence(Finding f, TextSpan? also)
    {
        var mark = also ?? f.Span;
        var whole = f.Proof is { } proof && proof.Contains(mark) ? proof : mark;
        if (also is { } other)
        {
            var both = TextSpan.FromBounds(Math.Min(f.Span.Start, other.Start), Math.Max(f.Span.End, other.End));
            if (both.Length < LongestTitle) whole = both;
        }
        var quote = Quotes.Around(text, whole);
        var start = Math.Clamp(mark.Start, quote.Start, quote.End);
        return new PassageEvidence(quote, TextSpan.FromBounds(start, Math.Clamp(mark.End, start, quote.End)), f.Article);
    }

    private bool Within(TextSpan span) => span.Start >= 0 && span.End <= text.Length && span.Length is > 0 and <= LongestTitle;

    private string Printed(TextSpan span) => OneLine(span);

    private string OneLine(TextSpan span) => OneLine(text.Substring(span.Start, Math.Min(span.Length, LongestTitle)));

    private static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
