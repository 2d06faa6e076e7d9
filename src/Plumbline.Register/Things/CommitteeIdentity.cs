namespace Plumbline.Register.Things;

/// <summary>Committees are known by the normal form of their code.</summary>
internal static class CommitteeIdentity
{
    public static ThingKey Key(string normal) => new(ThingKinds.Committee, normal, Slugs.Of(normal));

    /// <summary>Codes above a code, the highest first: <c>ISO/IEC JTC 1/SC 41</c> has <c>ISO</c> and <c>ISO/IEC JTC 1</c>, of which only known ones are committees.</summary>
    public static IEnumerable<string> Above(string normal)
    {
        for (var at = normal.IndexOf('/', StringComparison.Ordinal); at > 0; at = normal.IndexOf('/', at + 1)) yield return normal[..at];
    }
}
