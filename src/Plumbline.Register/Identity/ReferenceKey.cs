using Plumbline.Register.Contradictions;
using Plumbline.Register.Things;

namespace Plumbline.Register.Identity;

/// <summary>A standard that a text names by its title alone is a reference: a thing of its own until the standard with this title is known.</summary>
internal static class ReferenceKey
{
    /// <summary>Shorter ones ("术语") are titles of hundreds.</summary>
    private const int Shortest = 4;

    private const int Longest = 400;

    /// <summary>The key of a title: what counts when titles are compared; null where that is too short to mean one standard.</summary>
    public static ThingKey? Of(string title) => Fold(title) is { } fold ? new ThingKey(ThingKinds.Reference, fold, Slugs.Of(title, 80)) : null;

    /// <summary>What of a title counts, or null.</summary>
    public static string? Fold(string title)
    {
        var fold = TitleFold.Of(title.Length > Longest ? title[..Longest] : title);
        return fold.Length < Shortest ? null : fold;
    }
}
