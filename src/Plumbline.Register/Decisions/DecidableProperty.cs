using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Engine.Identifiers;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Decisions;

/// <summary>A property that editors may decide, and what its values look like.</summary>
/// <param name="Name">One of <see cref="Properties"/>.</param>
/// <param name="Kinds">Kinds of things that have it.</param>
/// <param name="Form">What a value is.</param>
/// <param name="Single">True where a thing has one value of it (in a language): a later decision ends an earlier one.</param>
/// <param name="Timed">True where a value can hold for some time only; days and successions are dates themselves.</param>
internal sealed record DecidableProperty(string Name, string[] Kinds, DecidableProperty.ValueForm Form, bool Single, bool Timed = false)
{
    private static readonly string[] OfStandards = [ThingKinds.Standard];
    private static readonly string[] OfCommittees = [ThingKinds.Committee];
    private static readonly string[] OfAgreements = [ThingKinds.Agreement];
    private static readonly string[] OfDocuments = [ThingKinds.Document];

    private static readonly (string Word, string Zh)[] Obligations = [("mandatory", "强制"), ("recommended", "推荐"), ("guidance", "指导")];

    public enum ValueForm
    {
        Text,
        Words,
        Day,
        Standard,
        Committee,
        Document,
        Obligation,
        Language,
    }

    public static IReadOnlyList<DecidableProperty> All { get; } =
    [
        new(Properties.Title, OfStandards, ValueForm.Words, true, Timed: true),
        new(Properties.Title, OfDocuments, ValueForm.Words, true),
        new(Properties.Released, OfStandards, ValueForm.Day, true),
        new(Properties.Effective, OfStandards, ValueForm.Day, true),
        new(Properties.Withdrawn, OfStandards, ValueForm.Day, true),
        new(Properties.Confirmed, OfStandards, ValueForm.Day, true),
        new(Properties.Stage, OfStandards, ValueForm.Text, true),
        new(Properties.Obligation, OfStandards, ValueForm.Obligation, true, Timed: true),
        new(Properties.Ics, OfStandards, ValueForm.Text, false, Timed: true),
        new(Properties.Ccs, OfStandards, ValueForm.Text, false, Timed: true),
        new(Properties.Replaces, OfStandards, ValueForm.Standard, false),
        new(Properties.ReplacedBy, OfStandards, ValueForm.Standard, false),
        new(Properties.WillReplace, OfStandards, ValueForm.Standard, false),
        new(Properties.Amends, OfStandards, ValueForm.Standard, false),
        new(Properties.Adopts, OfStandards, ValueForm.Standard, false, Timed: true),
        new(Properties.Cites, OfStandards, ValueForm.Standard, false),
        new(Properties.LanguageVersion, OfStandards, ValueForm.Language, false, Timed: true),
        new(Properties.LanguageVersionPlanned, OfStandards, ValueForm.Language, false, Timed: true),
        new(Properties.Jurisdiction, OfStandards, ValueForm.Committee, false, Timed: true),
        new(Properties.Name, OfCommittees, ValueForm.Words, true, Timed: true),
        new(Properties.Counterpart, OfCommittees, ValueForm.Committee, false, Timed: true),
        new(Properties.Secretariat, OfCommittees, ValueForm.Words, false, Timed: true),
        new(Properties.Name, OfAgreements, ValueForm.Words, true),
        new("party", OfAgreements, ValueForm.Text, false),
        new("topic", OfAgreements, ValueForm.Text, false),
        new("signed", OfAgreements, ValueForm.Day, true),
        new("renewed", OfAgreements, ValueForm.Day, true),
        new("expires", OfAgreements, ValueForm.Day, true),
        new(Properties.Kind, OfDocuments, ValueForm.Text, true),
        new(Properties.Language, OfDocuments, ValueForm.Text, true),
        new(Properties.Date, OfDocuments, ValueForm.Day, true),
        new(Properties.Publisher, OfDocuments, ValueForm.Words, true),
        new(Properties.TranslationOf, OfDocuments, ValueForm.Document, true),
    ];

    /// <summary>The property of a kind of thing; null where editors do not decide it.</summary>
    public static DecidableProperty? Of(string kind, string name) => All.FirstOrDefault(p => p.Name == name && p.Kinds.Contains(kind));

    /// <summary>The value as statements keep it, with the other thing of a relation; null where it is none.</summary>
    /// <param name="thing">What it is about.</param>
    /// <param name="typed">As the editor writes it.</param>
    /// <param name="language">Language of words; null tells it by the characters.</param>
    /// <param name="detail">A degree of adoption, or "part"; null for none.</param>
    public StatementDraft? Read(ThingKey thing, string typed, string? language, string? detail)
    {
        var text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length is 0 or > 2_000) return null;
        switch (Form)
        {
            case ValueForm.Day:
                return DayText.Normal(text) is { } day ? new StatementDraft(thing, Name, day) : null;
            case ValueForm.Obligation:
                return Array.Find(Obligations, o => o.Word.Equals(text, StringComparison.OrdinalIgnoreCase) || o.Zh == text) is { Word: { } word } ? new StatementDraft(thing, Name, word) : null;
            case ValueForm.Words:
                return new StatementDraft(thing, Name, text, language ?? Languages.Of(text));
            case ValueForm.Standard:
                if (IdentifierParser.Parse(text, strict: true).Id is not { } id || id.Normal == thing.Key) return null;
                return new StatementDraft(thing, Name, detail is null or "part" ? id.Normal : $"{id.Normal} ({detail})", null, StandardIdentity.Key(id), Detail: detail);
            case ValueForm.Language:
                return LanguageNames.Code(text) is { } code ? new StatementDraft(thing, Name, code, Detail: detail) : null;
            case ValueForm.Committee:
                var committee = CommitteeIdentity.Key(text) ?? CommitteeIdentity.Key(text.ToUpperInvariant());
                // Jurisdiction may lie with a body that has no code.
                return committee is null && Name != Properties.Jurisdiction ? null : new StatementDraft(thing, Name, committee?.Key ?? text, null, committee);
            default:
                return new StatementDraft(thing, Name, text);
        }
    }

    /// <summary>What a value has to look like, for messages.</summary>
    public string Expected => Form switch
    {
        ValueForm.Day => "a day, month or year such as 2023-10-01",
        ValueForm.Standard => "the identifier of another standard",
        ValueForm.Committee => "the code of a committee",
        ValueForm.Language => "a language such as en, English or 英文",
        ValueForm.Document => "another document, by its slug or address",
        ValueForm.Obligation => "mandatory (强制), recommended (推荐) or guidance (指导)",
        _ => "words, at most 2,000 characters",
    };
}
