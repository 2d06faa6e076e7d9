using System.Data;
using Plumbline.Engine.Identifiers;
using Plumbline.Register.Storage;

namespace Plumbline.Register.Things;

/// <summary>Finds what people name: a standard in any spelling, a committee by its code.</summary>
internal static class ThingFinder
{
    /// <summary>A standard whose identifier fills the whole line; a missing year gives the series.</summary>
    public static StandardRecord? Standard(IDbConnection db, string typed, DateOnly on) => SlugOf(db, typed) is { } slug ? StandardQueries.Record(db, slug, on) : null;

    /// <summary>The same without mentions and editions; of a series that no text cites without a year, the latest edition's row.</summary>
    public static (string Slug, StandardRow Row)? StandardRow(IDbConnection db, string typed)
    {
        if (SlugOf(db, typed) is not { } slug) return null;
        var row = db.One<StandardRow>("standards.by-slug", new { slug }) ?? db.One<StandardRow>("standards.of-series", new { slug });
        return row is null ? null : (slug, row);
    }

    /// <summary>A committee by its code with any blanks, width and case, also where slashes are missing.</summary>
    public static CommitteeRow? Committee(IDbConnection db, string typed)
    {
        if (typed.Length > 100) return null;
        if (CommitteeIdentity.Key(typed.ToUpperInvariant()) is { } key && db.One<CommitteeRow>("committees.by-normal", new { normal = key.Key }) is { } row) return row;
        var wanted = Letters(typed);
        return wanted.Length < 3 ? null : db.All<CommitteeRow>("committees.all-codes").Find(c => Letters(c.Normal) == wanted);
    }

    /// <summary>The slug under which an identifier is known, or would be; null where the line is no identifier.</summary>
    private static string? SlugOf(IDbConnection db, string typed)
    {
        if (typed.Length > 200 || IdentifierParser.Parse(typed, strict: true).Id is not { } id) return null;
        return db.One<SlugRow>("things.address", new { kind = ThingKinds.Standard, key = id.Normal })?.Slug ?? id.Slug;
    }

    private static string Letters(string code) => string.Concat(Search.Pieces.Of(code).Select(p => p.Text));

    private sealed class SlugRow
    {
        public string Slug { get; init; } = "";
    }
}
