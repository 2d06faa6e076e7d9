using System.Text;
using System.Text.Json;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Register.Things;

/// <summary>The fields of a standard's identifier that lists and series need; kept as JSON beside the key.</summary>
internal sealed record StandardIdentity(string Kind, string Publisher, string Number, string? Part, string? Year, bool Dated, string Series, string SeriesSlug)
{
    public static StandardIdentity Of(StandardId id)
    {
        var series = SeriesOf(id);
        return new StandardIdentity(Kebab(id.Kind), id.Publisher, id.Number, id.Part, id.Year, id.Normal != series, series, Slugs.Of(series));
    }

    public static ThingKey Key(StandardId id) => new(ThingKinds.Standard, id.Normal, Slugs.Of(id.Normal), Of(id).ToJson());

    public static StandardIdentity FromJson(string json) => JsonSerializer.Deserialize<StandardIdentity>(json)!;

    private string ToJson() => JsonSerializer.Serialize(this, Json.Plain);

    /// <summary>The identifier without what tells one edition from another: year, version, confirmation, supplements, adopted half.</summary>
    private static string SeriesOf(StandardId id) => new StandardId
    {
        Family = id.Family,
        Kind = id.Kind,
        Publisher = id.Publisher,
        Number = id.Number,
        Part = id.Part,
        Year = id.Kind == IdentifierKind.Plan ? id.Year : null,
        Version = id.Kind == IdentifierKind.Plan ? id.Version : null,
        Suffix = id.Kind == IdentifierKind.Plan ? id.Suffix : null,
    }.Normal;

    private static string Kebab(IdentifierKind kind)
    {
        var kebab = new StringBuilder();
        foreach (var c in kind.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }
        return kebab.ToString();
    }
}
