using System.Data;
using Plumbline.Register.Identity;
using Plumbline.Register.Lists;
using Plumbline.Register.Storage;
using Plumbline.Register.Things;

namespace Plumbline.Register.Watching;

/// <summary>The names of things by the addresses of their pages.</summary>
internal static class WatchedThing
{
    public static IReadOnlyList<string>? NamesOf(IDbConnection db, string address)
    {
        if (address.Split('/') is not ["", var room, { Length: > 0 } slug]) return null;
        switch (room)
        {
            case "standards":
                if (db.One<Row>("watches.thing", new { kind = ThingKinds.Standard, slug }) is { Identity: { } json } standard)
                {
                    var identity = StandardIdentity.FromJson(json);
                    return identity.Dated ? [WatchedName.OfStandard(standard.Key), WatchedName.OfNewEdition(identity.Series)] : [WatchedName.OfStandard(standard.Key)];
                }
                return db.One<string>("watches.series", new { slug }) is { } series ? [WatchedName.OfStandard(series)] : null;
            case "committees":
                return db.One<Row>("watches.thing", new { kind = ThingKinds.Committee, slug }) is { } committee ? [WatchedName.OfCommittee(committee.Key)] : null;
            default:
                return ThingRooms.KindOf(room) is { } kind && db.One<Row>("watches.thing", new { kind, slug }) is not null ? [WatchedName.OfNamed(kind, slug)] : null;
        }
    }

    /// <summary>The standards of a list, and new editions of those that stand there with a year. "ISO 27001" may be known as ISO/IEC 27001.</summary>
    public static IReadOnlyList<string> NamesOfList(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, id) in ListLines.Of(text).Lines.SelectMany(l => l.Named))
        {
            foreach (var normal in JointNumbers.Of(id.Normal).Prepend(id.Normal)) names.Add(WatchedName.OfStandard(normal));
            if (StandardIdentity.Of(id) is { Dated: true } identity) names.Add(WatchedName.OfNewEdition(identity.Series));
        }
        return [.. names];
    }

    private sealed class Row
    {
        public string Key { get; init; } = "";
        public string? Identity { get; init; }
    }
}
