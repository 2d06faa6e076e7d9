using System.Collections.Immutable;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <content>Reading from text.</content>
public sealed partial class CommitteeId
{
    /// <summary>
    /// Reads a whole line as one committee with its organisation: <c>SAC/TC260</c>, <c>ISO/IEC JTC1/SC 41/WG 6</c>, <c>ITU-T Q1/17</c>, <c>CCSA ST7</c>.
    /// A code without an organisation (<c>TC 260</c>) is refused, since it takes its organisation from a sentence.
    /// </summary>
    /// <returns>The committee, or the reason with the offset of the first character that cannot be read.</returns>
    public static ParseResult<CommitteeId> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = 0;
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        var to = text.Length;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (from == to) return ParseResult<CommitteeId>.Failure("nothing to read", 0);
        if (TryReadAt(text.AsSpan(0, to), from, out var end) is not { } id) return ParseResult<CommitteeId>.Failure("no committee with its organisation", from);
        return end == to ? ParseResult<CommitteeId>.Success(id, end) : ParseResult<CommitteeId>.Failure("more than a committee", end);
    }

    /// <summary>Reads organisation and levels that start at an offset.</summary>
    internal static CommitteeId? TryReadAt(ReadOnlySpan<char> text, int at, out int end)
    {
        // The organisation is the longest run of letters that is known as one or stands before a slash.
        end = at;
        for (var stop = Math.Min(at + 12, text.Length); stop > at + 1; stop--)
        {
            var organisation = CommitteeOrganisations.EndingAt(text, stop, out var start);
            if (organisation is null || start != at) organisation = IsUpper(text[at..stop]) && CommitteeScanner.At(text, stop) == '/' ? text[at..stop].ToString() : null;
            if (organisation is null) continue;
            if (TryReadBehind(text, stop, organisation, out end) is { } id) return id;
        }
        return null;
    }

    /// <summary>Reads what follows the letters of an organisation.</summary>
    internal static CommitteeId? TryReadBehind(ReadOnlySpan<char> text, int at, string organisation, out int end)
    {
        end = at;
        var first = at;
        while (CommitteeScanner.At(text, first) == ' ' && first - at < 2) first++;
        var slash = CommitteeScanner.At(text, first) == '/';
        if (slash) first++;
        while (CommitteeScanner.At(text, first) == ' ' && first - at < 4) first++;
        if (first == at) return null;
        var levels = CommitteeScanner.ReadChain(text, first, organisation, out end, out _);
        if (levels.IsEmpty) levels = CommitteeForms.ReadOwn(text, first, organisation, slash, out end);
        return levels.IsEmpty ? null : Make(organisation, levels, spaced: !slash);
    }

    /// <summary>Puts organisation and levels together by the rules of the field.</summary>
    /// <param name="organisation">As in the normal form.</param>
    /// <param name="levels">As read.</param>
    /// <param name="spaced">True where no slash was printed between the two.</param>
    internal static CommitteeId Make(string organisation, ImmutableArray<CommitteeLevel> levels, bool spaced)
    {
        // The letter behind the number of an IEC subcommittee belongs to its technical committee: TC 61/SC 61D is SC 61D.
        if (organisation is "IEC" or "CLC" && levels.Length > 1 && levels[0].Kind == "TC" && levels[1] is { Kind: "SC", Number: { } number } && char.IsAsciiLetter(number[^1]))
            levels = levels.RemoveAt(0);
        if (levels[0].Kind == "JTC") organisation = JointOrganisation(organisation, levels[0].Number);
        return new CommitteeId { Organisation = organisation, Levels = levels, Spaced = spaced && levels[0].Kind == "SyC" };
    }

    /// <summary>The organisations of a joint committee by its number: JTC 1 is of ISO and IEC, JTC 3 of IEC and ISO, the two-digit ones of CEN and CENELEC.</summary>
    internal static string JointOrganisation(string? printed, string? number) => printed switch
    {
        "CEN" or "CLC" or "CEN/CLC" or "ISO/IEC" or "IEC/ISO" => printed is "CEN" or "CLC" ? "CEN/CLC" : printed,
        "ISO" or "IEC" or null => number switch { "1" or "2" => "ISO/IEC", "3" => "IEC/ISO", _ => printed ?? "CEN/CLC" },
        _ => printed,
    };

    private static bool IsUpper(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(CharFold.Fold(c))) return false;
        }
        return text.Length is >= 2 and <= 6;
    }
}
