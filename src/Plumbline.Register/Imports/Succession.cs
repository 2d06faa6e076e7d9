using Plumbline.Engine.Identifiers;
using Plumbline.Register.Statements;
using Plumbline.Register.Things;

namespace Plumbline.Register.Imports;

/// <summary>What it means that one document comes after another of the same matter.</summary>
internal static class Succession
{
    /// <summary>
    /// The later document amends the earlier one where it is a supplement of it, and replaces it otherwise. A draft replaces nothing yet: it will; and what became of a draft
    /// was drafted as it.
    /// </summary>
    public static ImportFact Fact(StandardId later, StandardId earlier, string path, bool part = false)
    {
        var property = later.IsDraft ? Properties.WillReplace : earlier.IsDraft ? Properties.DraftedAs : later.IsSupplementOf(earlier) ? Properties.Amends : Properties.Replaces;
        var other = StandardIdentity.Key(earlier);
        return new(StandardIdentity.Key(later), property, part ? $"{other.Key} (in part)" : other.Key, path, null, other, part ? "part" : null);
    }
}
