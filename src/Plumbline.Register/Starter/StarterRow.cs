using Plumbline.Register.Things;

namespace Plumbline.Register.Starter;

/// <summary>One value of one row of a table in <c>data/</c>.</summary>
/// <param name="Thing">What the row is about.</param>
/// <param name="Property">The column, in the words of statements.</param>
/// <param name="Value">The value.</param>
/// <param name="Language"><c>en</c>, <c>zh</c> or null.</param>
/// <param name="Object">The thing that the value names, or null.</param>
/// <param name="Source">What the column <c>source</c> says.</param>
/// <param name="Item">Table and row.</param>
/// <param name="Unverified">True where the table says that nobody has traced the value.</param>
/// <param name="Issue">The issue of a periodical that is cited, by the month with which it begins (<c>2021-04</c>); null for others.</param>
/// <param name="Content">What the source says, in our own words; null for tables.</param>
/// <param name="Detail">What stands behind the value, or null.</param>
internal sealed record StarterRow(
    ThingKey Thing, string Property, string Value, string? Language, ThingKey? Object, string Source, string Item, bool Unverified, string? Issue = null, string? Content = null, string? Detail = null)
{
    /// <summary>What makes two values the same statement; a control character stands between the parts, which no table holds.</summary>
    public string Identity => string.Join('\u001F', Thing.Kind, Thing.Key, Property, Value, Language, Source, Item, Unverified ? "1" : "0", Detail);

    /// <summary>What rests on one citation: values of one thing from one place of one issue.</summary>
    public (string, string, string, string, bool) Citation => (Thing.Kind, Thing.Key, Source, Item, Unverified);

    /// <summary>The first address in the source, or null.</summary>
    public string? Url
    {
        get
        {
            var at = Source.IndexOf("http", StringComparison.Ordinal);
            if (at < 0) return null;
            var end = Source.AsSpan(at).IndexOfAny(" ;,)");
            return end < 0 ? Source[at..] : Source.Substring(at, end);
        }
    }
}
