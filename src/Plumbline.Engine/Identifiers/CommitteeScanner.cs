using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Reads the code of a committee where one starts. Folds widths, dashes and blanks as it goes, so offsets are those of the text.
/// <code>
/// chain  = level *( joint level )            joint = "/" | blank | "-" | nothing, each but "/" only before a level of a greater rank
/// level  = kind [blank | "." ] number        TC 260, TC260, SC 61D
///        | kind ("-" | blank) letters        SWG-ETS, FG-QIT4N, ISG QKD, SyC SM
///        | "/" ("AG" | "CAG")                a group without a number, below another only
/// number = 1*3digit [1*2 upper-case letter]
/// </code>
/// </summary>
internal static class CommitteeScanner
{
    private const int MaxDigits = 3;

    /// <summary>True where the folded text reads so at an offset.</summary>
    public static bool Reads(ReadOnlySpan<char> text, int at, string word)
    {
        if (at < 0 || at > text.Length - word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (CharFold.Fold(text[at + i]) != word[i]) return false;
        }
        return true;
    }

    /// <summary>The folded character, or NUL outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length ? CharFold.Fold(text[at]) : '\0';

    /// <summary>Reads levels from <paramref name="at"/>, where a kind must start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the letters of the first kind start.</param>
    /// <param name="organisation">The organisation read before it, or null.</param>
    /// <param name="end">Offset behind the last level.</param>
    /// <param name="note">What was mended in reading, or null.</param>
    /// <returns>The levels; empty where there is no committee.</returns>
    public static ImmutableArray<CommitteeLevel> ReadChain(ReadOnlySpan<char> text, int at, string? organisation, out int end, out string? note)
    {
        note = null;
        end = at;
        if (!TryReadLevel(text, at, organisation, inChain: false, out var level, out var next, ref note)) return [];
        if (organisation is null && CommitteeKinds.NeedsParent(level.Kind)) return [];
        ImmutableArray<CommitteeLevel> levels = [level];
        while (levels.Length < 5)
        {
            var joint = next;
            while (At(text, joint) == ' ' && joint - next < 2) joint++;
            var slash = At(text, joint) == '/';
            if (slash || (At(text, joint) == '-' && joint == next)) joint++;
            while (slash && At(text, joint) == ' ' && joint - next < 4) joint++;
            if (!TryReadLevel(text, joint, organisation, inChain: slash, out var below, out var behind, ref note)) break;
            if (!slash && below.Rank <= levels[^1].Rank) break;
            levels = levels.Add(below);
            next = behind;
        }
        if (!EndsHere(text, next))
        {
            note = null;
            return [];
        }
        end = next;
        return levels;
    }

    /// <summary>Reads one level.</summary>
    private static bool TryReadLevel(ReadOnlySpan<char> text, int at, string? organisation, bool inChain, out CommitteeLevel level, out int end, ref string? note)
    {
        level = default;
        end = at;
        var first = At(text, at);
        if (!char.IsAsciiLetterUpper(first)) return false;
        foreach (var kind in CommitteeKinds.Numbered)
        {
            if (kind[0] != first || !Reads(text, at, kind)) continue;
            return ReadNumber(text, at + kind.Length, kind, organisation, inChain, out level, out end, ref note);
        }
        return false;
    }

    private static bool ReadNumber(
        ReadOnlySpan<char> text, int at, string kind, string? organisation, bool inChain, out CommitteeLevel level, out int end, ref string? note)
    {
        var number = at;
        while (IsGap(At(text, number)) && number - at < 3) number++;
        if (At(text, number) == '-' && number == at) number++;
        else if (number == at && At(text, number) == '.') number++;
        if (char.IsAsciiDigit(At(text, number)) || organisation is not null)
        {
            if (TryReadDigits(text, number, organisation is not null, out var digits, out end, out var misprint))
            {
                level = new CommitteeLevel(kind, digits);
                if (misprint) note = $"printed {kind}{Folded(text[number..end])}";
                return true;
            }
        }
        var joint = number > at ? At(text, number - 1) : '\0';
        var letters = CommitteeKinds.TakesLetters(kind) || (kind == "TC" && organisation == "ETSI");
        if (letters && (kind == "SyC" || (joint == '-' && number == at + 1) || (joint == ' ' && kind is "ISG" or "TC")))
        {
            end = number;
            var capitals = 0;
            // The technical committees of ETSI mix cases: SmartM2M, eHEALTH.
            for (; char.IsAsciiLetterOrDigit(At(text, end)) && (kind == "TC" || !char.IsAsciiLetterLower(At(text, end))); end++)
            {
                if (char.IsAsciiLetterUpper(At(text, end))) capitals++;
            }
            if (end - number is >= 2 and <= 10 && capitals > 0 && (kind == "TC" ? capitals > 1 : char.IsAsciiLetterUpper(At(text, number))))
            {
                level = new CommitteeLevel(kind, Folded(text[number..end]), joint == '-' ? '-' : ' ');
                return true;
            }
        }
        end = at;
        level = new CommitteeLevel(kind, null);
        return inChain && CommitteeKinds.StandsAlone(kind) && !char.IsAsciiLetterOrDigit(At(text, at));
    }

    /// <summary>
    /// Digits with a letter behind (<c>61D</c>). Behind an organisation a letter that looks like a digit is taken for one (<c>I59</c>),
    /// if a digit stands beside it.
    /// </summary>
    private static bool TryReadDigits(ReadOnlySpan<char> text, int at, bool mend, out string digits, out int end, out bool misprint)
    {
        digits = "";
        misprint = false;
        end = at;
        Span<char> read = stackalloc char[MaxDigits + 2];
        var length = 0;
        var real = 0;
        while (length <= MaxDigits)
        {
            var c = At(text, end);
            var digit = char.IsAsciiDigit(c) ? c : mend ? c switch { 'I' or 'l' or '|' => '1', 'O' or 'o' => '0', _ => '\0' } : '\0';
            if (digit == '\0') break;
            if (digit == c) real++;
            else if (!char.IsAsciiDigit(At(text, end + 1))) break;
            else misprint = true;
            read[length++] = digit;
            end++;
        }
        if (real == 0 || length > MaxDigits) return false;
        var letters = end;
        while (letters < end + 2 && char.IsAsciiLetterUpper(At(text, letters))) letters++;
        if (letters > end && !char.IsAsciiLetterOrDigit(At(text, letters)))
        {
            for (; end < letters; end++) read[length++] = At(text, end);
        }
        digits = SmallNumbers.Text(read[..length]);
        return true;
    }

    /// <summary>
    /// True where a code can end: no letter or digit goes on, no decimal and no further part. A hyphen may follow where what it leads to
    /// is no part of a number (<c>SG11-TD256</c> is a document; <c>TC 260-led</c> is not).
    /// </summary>
    private static bool EndsHere(ReadOnlySpan<char> text, int end)
    {
        var next = At(text, end);
        if (char.IsAsciiLetterOrDigit(next) || next == '_') return false;
        var after = At(text, end + 1);
        return next switch
        {
            '.' => !char.IsAsciiDigit(after),
            '-' => !char.IsAsciiLetterUpper(after),
            _ => true,
        };
    }

    private static bool IsGap(char c) => c is ' ' or '\n' or '\r';

    private static string Folded(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[Math.Min(text.Length, 16)];
        CharFold.Fold(text[..folded.Length], folded);
        return folded.ToString();
    }

    /// <summary>The number that a run of Arabic or Chinese digits before <paramref name="end"/> writes (第六十九), 0 where there is none or it is over 999.</summary>
    public static int NumberEndingAt(ReadOnlySpan<char> text, int end, out int start)
    {
        start = end;
        while (start > 0 && end - start < 5 && (char.IsAsciiDigit(At(text, start - 1)) || "一二三四五六七八九十百零〇".Contains(text[start - 1]))) start--;
        var digits = text[start..end];
        if (digits.IsEmpty) return 0;
        if (char.IsAsciiDigit(At(text, start)))
        {
            Span<char> folded = stackalloc char[digits.Length];
            CharFold.Fold(digits, folded);
            return int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 1000 ? value : 0;
        }
        int total = 0, last = 0;
        foreach (var c in digits)
        {
            if (c == '百') (total, last) = (total + (Math.Max(last, 1) * 100), 0);
            else if (c == '十') (total, last) = (total + (Math.Max(last, 1) * 10), 0);
            else if (c is '零' or '〇') last = 0;
            else last = "一二三四五六七八九".IndexOf(c) is var at and >= 0 ? at + 1 : 0;
        }
        return total + last is var sum and < 1000 ? sum : 0;
    }
}
