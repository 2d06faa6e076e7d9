using System.Text.Json;
using Plumbline.Register.Things.Named;

namespace Plumbline.App.Output;

/// <summary>Words for properties of statements, for pages and for the terminal.</summary>
internal static class PropertyWords
{
    /// <summary>A property of a thing: <c>in force from</c>.</summary>
    public static string Of(string property) => property switch
    {
        "effective" => "in force from",
        "date-end" => "until",
        "body" or "issued-by" => "by",
        "earlier-name" => "earlier name",
        "members-foreign" => "foreign members",
        "promulgated" => "promulgated",
        "also" => "also called",
        "open" => "not stated in the source",
        "note" => "note",
        "name-before" => "name before",
        "established-means" => "established by",
        "will-replace" => "is to replace",
        "counts.first-level" => "categories of the first level",
        "counts.second-level" => "categories of the second level",
        "merged-into" => "is the same as",
        "language-version" => "version in another language",
        "language-version-planned" => "planned version in another language",
        "ics" or "ccs" => property.ToUpperInvariant(),
        _ => property.Replace("counts.", "", StringComparison.Ordinal).Replace('-', ' ').Replace('.', ' '),
    };

    /// <summary>A value in a line: what is kept as members is told without their names.</summary>
    public static string Plain(string value)
    {
        if (value is not ['{', .., '}']) return value;
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(value) is { } members ? string.Join(", ", members.Values) : value;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    /// <summary>Heading over what is stated of others with a thing as the value: <c>Holds the secretariat of</c>.</summary>
    public static string About(StatedFacts facts) => (facts.Property, facts.Kind) switch
    {
        ("secretariat", _) => "Holds the secretariat of",
        ("by", "consultation") => "Calls for comments by it",
        ("organiser", "event") => "Events that it held",
        ("body" or "instrument", "event") => "Dated acts",
        ("body" or "issued-by", "instrument") => "Instruments that it issued",
        ("issued-by", "project") => "Projects",
        ("body" or "issued-by", _) => "Frameworks that it issued",
        ("parent", _) => "Under it",
        ("groups", _) => "Is a group of",
        ("supports", _) => "Standards that serve it",
        ("repeals", _) => "Repealed by",
        ("document", "framework") => "Framework that it sets out",
        ("replaces", _) => "Replaced by",
        ("jurisdiction", _) => "Standards in its charge",
        ("drafted-by", _) => "Standards that it drafted",
        ("proposed-by", _) => "Standards that it proposed",
        ("department", _) => "Standards under its department",
        ("of", "check") => "Checks of it",
        _ => Capital(Of(facts.Property)) + " of",
    };

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
