using System.Buffers;

namespace Plumbline.Engine.Extraction.Relations;

/// <summary>
/// The English words of relations. The anchors are the parts of these words that are rare in text; <see cref="At"/> reads the words around a hit.
/// </summary>
internal static class EnglishRelationCues
{
    public static readonly SearchValues<string> Anchors = SearchValues.Create(
        [
            "dentical", "odified", "quivalent", "dopt", "IDT", "MOD", "NEQ", "EQV", "idt", "neq", "eqv", "orrespond", "onverted ", "nsposed ", "pgraded ", "Amend", "amend", " by ", "jurisdiction of ",
            "esponsibility of ", "entralised ", "entralized ", "rafting of ", "upport",
        ], StringComparison.Ordinal);

    private const string NoDegree = "equivalent is no degree of GB/T 20000.2 since 2001";

    /// <summary>Verbs before "by" of which a standard is the object, with the type of relation; the weak ones have other objects as well.</summary>
    private static readonly (string Verb, string Type, bool IsWeak)[] Verbs =
    [
        ("drafted", RelationTypes.DraftedBy, false), ("proposed", RelationTypes.ProposedBy, true), ("administered", RelationTypes.Jurisdiction, false),
        ("prepared", RelationTypes.DraftedBy, true), ("developed", RelationTypes.DraftedBy, true), ("formulated", RelationTypes.DraftedBy, true), ("compiled", RelationTypes.DraftedBy, true),
        ("led", RelationTypes.DraftedBy, true), ("centralised", RelationTypes.Jurisdiction, false), ("centralized", RelationTypes.Jurisdiction, false),
    ];

    /// <summary>The word that an anchor at an offset belongs to.</summary>
    public static CueHit At(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        return rest[0] switch
        {
            'd' when rest.StartsWith("dentical") => Identical(text, at),
            'd' => Adopt(text, at),
            'o' when rest.StartsWith("odified") => Modified(text, at),
            'o' when rest.StartsWith("orrespond") => Correspond(text, at),
            'o' => Converted(text, at, "onverted ".Length),
            'n' when rest.StartsWith("nsposed") => Converted(text, at, "nsposed ".Length),
            'p' => Converted(text, at, "pgraded ".Length),
            'q' => Equivalent(text, at),
            'A' or 'a' => Amend(text, at),
            ' ' => By(text, at),
            'j' => text[..at].EndsWith("under the ") ? new CueHit(RelationCue.Body, RelationTypes.Jurisdiction, at, at + "jurisdiction of ".Length) : CueHit.Nothing,
            'e' when rest.StartsWith("esponsibility") => text[..at].EndsWith("the r") ? new CueHit(RelationCue.Body, RelationTypes.Jurisdiction, at - 1, at + "esponsibility of ".Length) : CueHit.Nothing,
            'e' when rest.StartsWith("entrali") => Centralised(text, at),
            'r' => new CueHit(RelationCue.Drafts, RelationTypes.DraftedBy, at, at + "rafting of ".Length),
            'u' => Support(text, at),
            _ => Degree(text, at),
        };
    }

    private static CueHit Identical(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || text[at - 1] is not ('i' or 'I') || text[..(at - 1)].EndsWith("not ")) return CueHit.Nothing;
        var end = at + "dentical".Length;
        var behind = Behind(text, end);
        var length = behind switch
        {
            _ when behind.StartsWith(" to ") => 4,
            _ when behind.StartsWith(" with ") => 6,
            _ when behind.StartsWith(" adoption of ") => 13,
            _ when behind.StartsWith("ly adopts ") => 10,
            _ when behind.StartsWith("ly adopted from ") => 16,
            _ => 0,
        };
        return length == 0 ? CueHit.Nothing : new CueHit(RelationCue.Adopts, RelationTypes.Adopts, at - 1, end + length, "IDT");
    }

    private static CueHit Modified(ReadOnlySpan<char> text, int at)
    {
        var end = at + "odified".Length;
        var behind = Behind(text, end);
        var length = behind.StartsWith(" adoption of ") ? 13 : behind.StartsWith(" in relation to ") ? 16 : 0;
        return length == 0 ? CueHit.Nothing : new CueHit(RelationCue.Adopts, RelationTypes.Adopts, at - 1, end + length, "MOD");
    }

    private static CueHit Equivalent(ReadOnlySpan<char> text, int at)
    {
        if (at == 0) return CueHit.Nothing;
        var end = at + "quivalent".Length;
        var behind = Behind(text, end);
        var length = behind.StartsWith(" to ") ? 4 : behind.StartsWith(" adoption of ") ? 13 : 0;
        if (length == 0) return CueHit.Nothing;
        var before = text[..(at - 1)];
        return before.EndsWith("not ") || before.EndsWith("on-") || before.EndsWith("not technically ")
            ? new CueHit(RelationCue.Adopts, RelationTypes.Adopts, at - 1, end + length, "NEQ")
            : new CueHit(RelationCue.Adopts, RelationTypes.Adopts, at - 1, end + length, "EQV", NoDegree);
    }

    private static CueHit Adopt(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || text[at - 1] is not ('a' or 'A')) return CueHit.Nothing;
        var before = text[Math.Max(0, at - 14)..(at - 1)];
        var rest = Behind(text, at);
        // The degree stands before the noun and is a word of its own.
        if (rest.StartsWith("doption of ")) return Says(before) ? CueHit.Nothing : Adopts(at, "doption of ".Length);
        if (rest.StartsWith("dopts ")) return before.EndsWith("identically ") ? CueHit.Nothing : Adopts(at, "dopts ".Length);
        if (rest.StartsWith("dopting ")) return Adopts(at, "dopting ".Length);
        if (!rest.StartsWith("dopted ")) return CueHit.Nothing;
        if (rest.StartsWith("dopted as ")) return new CueHit(RelationCue.AdoptedAs, RelationTypes.Adopts, at - 1, at + "dopted as ".Length);
        if (rest.StartsWith("dopted by ")) return new CueHit(RelationCue.AdoptedAs, RelationTypes.Adopts, at - 1, at + "dopted by ".Length);
        if (rest.StartsWith("dopted in China as ")) return new CueHit(RelationCue.AdoptedAs, RelationTypes.Adopts, at - 1, at + "dopted in China as ".Length);
        return before.EndsWith("identically ") ? CueHit.Nothing : Adopts(at, rest.StartsWith("dopted from ") ? "dopted from ".Length : "dopted ".Length);
    }

    private static bool Says(ReadOnlySpan<char> before) => before.EndsWith("identical ") || before.EndsWith("modified ") || before.EndsWith("equivalent ");

    private static CueHit Adopts(int at, int length) => new(RelationCue.Adopts, RelationTypes.Adopts, at - 1, at + length);

    private static CueHit Correspond(ReadOnlySpan<char> text, int at)
    {
        var rest = Behind(text, at);
        var length = rest.StartsWith("orresponds to ") ? 14 : rest.StartsWith("orrespond to ") ? 13 : rest.StartsWith("orresponding to ") ? 16 : 0;
        return length == 0 ? CueHit.Nothing : new CueHit(RelationCue.Corresponds, RelationTypes.CorrespondsTo, at - 1, at + length);
    }

    private static CueHit Converted(ReadOnlySpan<char> text, int at, int length)
    {
        var start = at;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
        var word = text[start..at];
        if (word is not ("c" or "C" or "tra" or "Tra" or "u" or "U")) return CueHit.Nothing;
        var behind = Behind(text, at + length);
        if (behind.StartsWith("from ")) return new CueHit(RelationCue.ConvertedFrom, RelationTypes.ConvertedFrom, start, at + length + 5);
        var into = behind.StartsWith("into ") ? 5 : behind.StartsWith("to ") ? 3 : 0;
        return into == 0 ? CueHit.Nothing : new CueHit(RelationCue.ConvertedInto, RelationTypes.ConvertedFrom, start, at + length + into);
    }

    private static CueHit Amend(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])) return CueHit.Nothing;
        var rest = Behind(text, at);
        if (rest.StartsWith("amends ")) return new CueHit(RelationCue.Amends, RelationTypes.Amends, at, at + 7);
        if (rest.StartsWith("amending ")) return new CueHit(RelationCue.Amends, RelationTypes.Amends, at, at + 9);
        if (!rest[1..].StartsWith("mendment ")) return CueHit.Nothing;
        // Amendment 1 to, Amendment No. 1 to, No. 1 amendment to
        var number = rest[10..];
        if (number.StartsWith("No. ") || number.StartsWith("no. ")) number = number[4..];
        else if (number.StartsWith("No.")) number = number[3..];
        var digits = number.IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 3 && number[digits..].StartsWith(" to ")) return new CueHit(RelationCue.AmendmentTo, RelationTypes.Amends, at, at + rest.Length - number.Length + digits + 4, number[..digits].ToString());
        if (!rest[10..].StartsWith("to ") && !rest[10..].StartsWith("of ")) return CueHit.Nothing;
        var before = text[Math.Max(0, at - 8)..at].TrimEnd();
        if (before.EndsWith("first")) return new CueHit(RelationCue.AmendmentTo, RelationTypes.Amends, at, at + 13, "1");
        if (before.EndsWith("second")) return new CueHit(RelationCue.AmendmentTo, RelationTypes.Amends, at, at + 13, "2");
        var last = before.Length;
        while (last > 0 && char.IsAsciiDigit(before[last - 1])) last--;
        return last < before.Length && before[..last].TrimEnd().EndsWith("No.") ? new CueHit(RelationCue.AmendmentTo, RelationTypes.Amends, at, at + 13, before[last..].ToString()) : CueHit.Nothing;
    }

    private static CueHit By(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiLetterLower(text[start - 1]) && at - start < 13) start--;
        var word = text[start..at];
        foreach (var (verb, type, isWeak) in Verbs)
        {
            if (word.SequenceEqual(verb)) return new CueHit(RelationCue.Body, type, start, at + " by ".Length, IsWeak: isWeak);
        }
        return CueHit.Nothing;
    }

    private static CueHit Centralised(ReadOnlySpan<char> text, int at)
    {
        var end = at + "entralised ".Length;
        var behind = Behind(text, end);
        return behind.StartsWith("management of ") ? new CueHit(RelationCue.Body, RelationTypes.Jurisdiction, at - 1, end + 14)
            : behind.StartsWith("administration of ") ? new CueHit(RelationCue.Body, RelationTypes.Jurisdiction, at - 1, end + 18) : CueHit.Nothing;
    }

    private static CueHit Support(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || text[at - 1] is not ('s' or 'S') || at > 1 && char.IsAsciiLetter(text[at - 2])) return CueHit.Nothing;
        var rest = Behind(text, at);
        var length = rest.StartsWith("upports ") ? 8 : rest.StartsWith("upporting ") ? 10 : rest.StartsWith("upport of ") ? 10 : rest.StartsWith("upport ") ? 7 : 0;
        return length == 0 ? CueHit.Nothing : new CueHit(RelationCue.Supports, RelationTypes.Supports, at - 1, at + length);
    }

    private static CueHit Degree(ReadOnlySpan<char> text, int at)
    {
        var end = at + 3;
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) || end < text.Length && char.IsAsciiLetterOrDigit(text[end])) return CueHit.Nothing;
        return new CueHit(RelationCue.Degree, RelationTypes.Adopts, at, end, text[at..end] switch { "IDT" or "idt" => "IDT", "MOD" => "MOD", "NEQ" or "neq" => "NEQ", _ => "EQV" });
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> text, int at) => text[at..Math.Min(text.Length, at + 40)];
}
