using System.Text;
using System.Text.Json;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Register.Things;

/// <summary>The fields of a standard's identifier that lists and series need; kept as JSON beside the key.</summary>
internal sealed record StandardIdentity(string Kind, string Publisher, string Number, string? Part, string? Year, bool Dated, string Series, string SeriesSlug)
{
    public static StandardIdentity Of(StandardId id)
    {
        // A plan number names one project: its year is part of its name.
        var series = id.Family == IdFamily.Plan ? id : id.Series;
        return new StandardIdentity(Kebab(id.Kind), id.Publisher, id.Number, id.Part, id.Year, id.Normal != series.Normal, series.Normal, series.Slug);
    }

    public static ThingKey Key(StandardId id) => new(ThingKinds.Standard, id.Normal, id.Slug, Of(id).ToJson());

    public static StandardIdentity FromJson(string json) => JsonSerializer.Deserialize<StandardIdentity>(json)!;

    private string ToJson() => JsonSerializer.Serialize(this, Json.Plain);

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
