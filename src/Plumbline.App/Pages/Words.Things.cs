using Plumbline.App.Output;
using Plumbline.Register.Things;
using Plumbline.Register.Things.Named;

namespace Plumbline.App.Pages;

/// <content>Words for things that are known by names.</content>
internal sealed partial class Words
{
    /// <summary>Heading of the list of a kind.</summary>
    public string Room(string kind) => this[kind switch
    {
        "body" => "Bodies",
        "instrument" => "Instruments",
        _ => char.ToUpperInvariant(kind[0]) + kind[1..] + "s",
    }];

    /// <summary>What stands in a list, in a sentence.</summary>
    public string RoomWords(string kind) => this[kind switch
    {
        "instrument" => "Laws, regulations, rules, plans, guidelines, catalogues and white papers that documents name or that came with the starter data, the latest first.",
        "event" => "Meetings, forums, launches and other dated acts, the latest first.",
        "framework" => "Standards systems with their nodes and counts, as their sources give them.",
        "body" => "Authorities, institutes, associations and standards bodies. All names of one body, in both languages and short, lead to one page.",
        "project" => "Drafts of standards that have no number yet, and plan numbers with the standard that came of them.",
        "topic" => "What articles and documents are about, tied to fields of the International Classification for Standards.",
        _ => "Calls for comments.",
    }];

    /// <summary>A sort of a thing: <c>departmental rule</c>, <c>standards body (national)</c>.</summary>
    public string Type(string type) => type switch
    {
        "" => this["not stated"],
        "sdo-national" => this["standards body, national"],
        "sdo-regional" => this["standards body, regional"],
        "sdo-international" => this["standards body, international"],
        _ => this[type.Replace('-', ' ')],
    };

    /// <summary>Word for a kind of thing: <c>standard</c>, <c>standard named by its title</c>.</summary>
    public string ThingKind(string kind) => this[kind switch { "reference" => "standard named by its title", _ => kind }];

    /// <summary>What a value of a property looks like, as the register says it.</summary>
    public string Expected(string form) => this[form];

    /// <summary>Heading over what is stated of others with a thing as the value.</summary>
    public string About(StatedFacts facts) => this[PropertyWords.About(facts)];

    /// <summary>Kinds in the order of pages, with their rooms.</summary>
    public static IReadOnlyList<(string Kind, string Room)> Rooms { get; } = [.. ThingRooms.Kinds.Select(k => (k, ThingRooms.RoomOf(k)))];
}
