using Plumbline.Engine.Identifiers;

namespace Plumbline.Register.Things;

/// <summary>Reads an identifier that somebody typed by itself: what a text would not mean by small letters ("iso 9001") is one here.</summary>
internal static class TypedIdentifier
{
    private const int Longest = 200;

    /// <summary>The identifier that fills the whole text; null where it is none.</summary>
    public static StandardId? Of(string typed) => typed.Length > Longest ? null : IdentifierParser.Parse(typed, strict: true).Id ?? IdentifierParser.Parse(typed.ToUpperInvariant(), strict: true).Id;
}
