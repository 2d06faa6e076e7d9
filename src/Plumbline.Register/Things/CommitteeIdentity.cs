using System.Text.Json;
using Plumbline.Engine.Identifiers;

namespace Plumbline.Register.Things;

/// <summary>Place of a committee among the others; kept as JSON beside the key.</summary>
/// <param name="Above">Normal forms of the committees above it, the highest first.</param>
internal sealed record CommitteeIdentity(IReadOnlyList<string> Above)
{
    /// <summary>Stands between the steps of a path; sorts before anything that a code holds.</summary>
    private const char Step = '\u0001';

    public static ThingKey Key(CommitteeId id)
    {
        var plain = Plain(id);
        var above = new List<string>();
        for (var parent = plain.Parent; parent is not null; parent = parent.Parent) above.Insert(0, parent.Normal);
        return new ThingKey(ThingKinds.Committee, plain.Normal, plain.Slug, JsonSerializer.Serialize(new CommitteeIdentity(above), Json.Plain));
    }

    /// <summary>A committee by its code as text; null where it is none.</summary>
    public static ThingKey? Key(string code) => CommitteeId.Parse(code).Value is { } id ? Key(id) : null;

    public static CommitteeIdentity FromJson(string? json) => json is null ? new CommitteeIdentity([]) : JsonSerializer.Deserialize<CommitteeIdentity>(json)!;

    /// <summary>Sort key in which a committee stands before those below it, and numbers stand by value.</summary>
    public string Path(string normal) => string.Join(Step, Above.Append(normal).Select(SortKey.Of));

    /// <summary>The paths of all committees below a path: from the first, included, to the last, not included.</summary>
    public static (string From, string Until) Below(string path) => (path + Step, path + (char)(Step + 1));

    /// <summary>The same committee spelt in the one way that makes equal values equal text.</summary>
    private static CommitteeId Plain(CommitteeId id) => new()
    {
        Organisation = id.Organisation,
        Levels = [.. id.Levels.Select(l => new CommitteeLevel(l.Kind, l.Number))],
    };
}
