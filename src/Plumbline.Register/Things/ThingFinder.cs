using Plumbline.Engine.Identifiers;
using Plumbline.Register.Identity;
using Plumbline.Register.Storage;
using Plumbline.Register.Things.Named;

namespace Plumbline.Register.Things;

/// <summary>Finds what people name: a standard in any spelling, a committee by its code.</summary>
internal static class ThingFinder
{
    /// <summary>A standard whose identifier fills the whole line; a missing year gives the series.</summary>
    public static StandardRecord? Standard(Reading db, string typed, DateOnly on) => SlugOf(db, typed) is { } slug ? StandardQueries.Record(db, slug, on) : null;

    /// <summary>The same without mentions and editions; of a series that no text cites without a year, the latest edition's row.</summary>
    public static (string Slug, StandardRow Row)? StandardRow(Reading db, string typed)
    {
        if (SlugOf(db, typed) is not { } slug) return null;
        if (Into(db, ThingKinds.Standard, slug) is { } into) slug = into.Slug;
        var row = db.One<StandardRow>("standards.by-slug", new { slug }) ?? db.One<StandardRow>("standards.of-series", new { slug });
        return row is null ? null : (slug, row);
    }

    /// <summary>A committee by its code with any blanks, width and case, also where slashes are missing.</summary>
    public static CommitteeRow? Committee(Reading db, string typed)
    {
        if (typed.Length > 100) return null;
        if (CommitteeIdentity.Key(typed.ToUpperInvariant()) is { } key)
        {
            if (db.One<CommitteeRow>("committees.by-normal", new { normal = key.Key }) is { } row) return row;
            if (Into(db, ThingKinds.Committee, key.Slug) is { } into) return db.One<CommitteeRow>("committees.by-id", new { id = into.Id });
        }
        var wanted = Letters(typed);
        return wanted.Length < 3 ? null : db.All<CommitteeRow>("committees.all-codes").Find(c => Letters(c.Normal) == wanted);
    }

    /// <summary>The slug under which an identifier is known, or would be; null where the line is no identifier.</summary>
    private static string? SlugOf(Reading db, string typed)
    {
        if (TypedIdentifier.Of(typed) is not { } id) return null;
        if (Known(db, id) is { } slug) return slug;
        // ISO and IEC number what they publish together in one series: "ISO 27001" is known as ISO/IEC 27001.
        return JointNumbers.Of(id.Normal).Select(n => IdentifierParser.Parse(n, strict: true).Id).OfType<StandardId>().Select(other => Known(db, other)).OfType<string>().ToList() is [var only] ? only : id.Slug;
    }

    /// <summary>The slug of an identifier under which something is known: a thing, or editions of the series; else null.</summary>
    private static string? Known(Reading db, StandardId id) =>
        db.One<SlugRow>("things.address", new { kind = ThingKinds.Standard, key = id.Normal })?.Slug ?? (id.Series.Normal == id.Normal && db.One<StandardRow>("standards.of-series", new { slug = id.Slug }) is not null ? id.Slug : null);

    /// <summary>Stands before the name of an agreement, which is no identifier by itself.</summary>
    private const string AgreementMark = "agreement:";

    /// <summary>
    /// The thing that an identifier, code, number, slug or address names, as it is by itself; and, of an identifier or code that is not known yet, the key that it would have.
    /// </summary>
    public static (ThingRow? Row, ThingKey? Key) Named(Reading db, string typed)
    {
        if (typed.StartsWith('/'))
            return typed.Split('#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) is [var list, var slug] ? (BySlug(db, list == "documents" || list == "issues" ? ThingKinds.Document : KindOf(list) ?? "", slug), null) : default;
        if (typed.StartsWith(AgreementMark, StringComparison.OrdinalIgnoreCase) && typed[AgreementMark.Length..].Trim() is { Length: > 0 and <= 200 } name)
            return (db.One<ThingRow>("things.by-key", new { kind = ThingKinds.Agreement, key = name }), new ThingKey(ThingKinds.Agreement, name, Slugs.Of(name)));
        if (typed.Length > 0 && typed.All(char.IsAsciiDigit)) return (long.TryParse(typed, out var number) ? db.One<ThingRow>("things.of-document", new { id = number }) : null, null);
        var key = TypedIdentifier.Of(typed) is { } id ? StandardIdentity.Key(id) : CommitteeIdentity.Key(typed) ?? CommitteeIdentity.Key(typed.ToUpperInvariant());
        if (key is not null) return (db.One<ThingRow>("things.by-key", new { kind = key.Kind, key = key.Key }), key);
        if ((BySlug(db, ThingKinds.Standard, typed) ?? BySlug(db, ThingKinds.Committee, typed) ?? BySlug(db, ThingKinds.Document, typed) ?? BySlug(db, ThingKinds.Reference, typed)
            ?? (ReferenceKey.Of(typed) is { } reference ? db.One<ThingRow>("things.by-key", new { kind = reference.Kind, key = reference.Key }) : null)) is { } row) return (row, null);
        return (NamedQueries.Find(db, typed) is { } named ? new ThingRow { Id = named.ThingId, Kind = named.Kind, Key = named.Key, Slug = named.Slug } : null, null);
    }

    /// <summary>The key under which a thing is made where it is not known yet.</summary>
    public static ThingKey KeyOf(ThingRow thing) => thing.Id != 0 ? new ThingKey(thing.Kind, thing.Key, thing.Slug)
        : thing.Kind == ThingKinds.Agreement ? new ThingKey(thing.Kind, thing.Key, thing.Slug)
        : thing.Kind == ThingKinds.Standard ? StandardIdentity.Key(IdentifierParser.Parse(thing.Key, strict: true).Id!) : CommitteeIdentity.Key(thing.Key)!;

    private static ThingRow? BySlug(Reading db, string kind, string slug) => db.One<ThingRow>("things.by-slug", new { kind, slug });

    /// <summary>Address of what the thing at an address was merged into; null where it was not.</summary>
    public static string? MergedInto(Reading db, string address) =>
        address.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var list, var slug] && KindOf(list) is { } kind && Into(db, kind, slug) is { } into ? Addresses.Of(kind, into.Slug) : null;

    /// <summary>What a thing was merged into, the last one of a chain; null where it was not.</summary>
    public static ThingRow? Into(Reading db, string kind, string slug) => db.One<ThingRow>("things.into", new { kind, slug });

    private static string? KindOf(string list) => list switch { "standards" => ThingKinds.Standard, "committees" => ThingKinds.Committee, _ => ThingRooms.KindOf(list) };

    private static string Letters(string code) => string.Concat(Search.Pieces.Of(code).Select(p => p.Text));

    private sealed class SlugRow
    {
        public string Slug { get; init; } = "";
    }
}
