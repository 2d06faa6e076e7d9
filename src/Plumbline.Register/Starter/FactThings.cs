using Plumbline.Engine.Identifiers;
using Plumbline.Register.Things;
using Plumbline.Register.Yaml;

namespace Plumbline.Register.Starter;

/// <summary>What the entries of a list of facts are about.</summary>
internal static class FactThings
{
    /// <summary>The thing of an entry; null where the list is not known or the id is none of its kind.</summary>
    public static ThingKey? Of(string list, string id, YamlNode entry) => list switch
    {
        "events" => Named(ThingKinds.Event, id),
        "statistics" => Named(ThingKinds.Statistic, id),
        "targets" => Named(ThingKinds.Target, id),
        "frameworks" => Named(ThingKinds.Framework, id),
        "services" => Named(ThingKinds.Service, id),
        "agreements" => Named(ThingKinds.Agreement, id),
        "tables" => Named(ThingKinds.Table, id),
        "checks" => Named(ThingKinds.FigureCheck, id),
        "bodies" => BodyKey.Of(entry["name"]?.Text ?? id),
        "drafts" => Named(ThingKinds.Project, id),
        "standards" => Standard(id),
        // What is no committee by its code is a group or body named by its id.
        "committees" => CommitteeIdentity.Key(id) ?? BodyKey.Known(id) ?? Named(ThingKinds.Body, id),
        // A plan is an instrument: texts name it by its title.
        "plans" or "instruments" => entry["title"]?.Text is { } title ? InstrumentKey.Of(title) : null,
        _ => null,
    };

    public static ThingKey? Standard(string id) => IdentifierParser.Parse(id, strict: true).Id is { } standard ? StandardIdentity.Key(standard) : null;

    private static ThingKey Named(string kind, string id) => new(kind, id, Slugs.Of(id));
}
