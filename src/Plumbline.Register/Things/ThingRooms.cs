namespace Plumbline.Register.Things;

/// <summary>Kinds of things that are known by names, and the first step of their addresses.</summary>
public static class ThingRooms
{
    private static readonly Dictionary<string, string> ByRoom = new(StringComparer.Ordinal)
    {
        ["instruments"] = ThingKinds.Instrument, ["consultations"] = ThingKinds.Consultation, ["events"] = ThingKinds.Event, ["frameworks"] = ThingKinds.Framework,
        ["bodies"] = ThingKinds.Body, ["projects"] = ThingKinds.Project, ["topics"] = ThingKinds.Topic,
    };

    /// <summary>The kinds: <c>instrument</c>, <c>consultation</c> ...</summary>
    public static IReadOnlyList<string> Kinds => ThingKinds.Named;

    /// <summary>The kind whose things stand under a first step (<c>instruments</c>); null for any other.</summary>
    public static string? KindOf(string? room) => room is not null && ByRoom.TryGetValue(room, out var kind) ? kind : null;

    /// <summary>The first step of the addresses of a kind.</summary>
    /// <exception cref="InvalidOperationException">The kind is none of <see cref="Kinds"/>.</exception>
    public static string RoomOf(string kind) => ByRoom.First(r => r.Value == kind).Key;
}
