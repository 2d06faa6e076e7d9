using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Number, part, year and supplements as EN writes them; the national bodies that adopt EN write the same behind their own prefix.
/// The sign in front of a supplement is its text: null for "/", else "+" (worked in), " " or ":".
/// </summary>
internal static partial class EuropeanFamily
{
    private static readonly string[] SupplementTypes = ["FprAA", "prAA", "FprA", "prA", "AC", "AA", "A", "C", "IS"];
    private static readonly string[] InternationalTypes = ["Amd", "AMD", "Cor", "COR", "FRAG"];

    /// <summary>Reads the body; <paramref name="series"/> are letters that belong to the number and have been read.</summary>
    internal static bool ReadBody(ref IdCursor c, ref IdBody body, string series)
    {
        var mark = c.At;
        if (!c.Digits(1, 6)) return false;
        if (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            c.Digits(1, 3);
        }
        var number = c.Since(mark);
        body.Part = Part(ref c);
        if (!c.AtBreak) return false;
        mark = c.At;
        var edition = c.Take(" S") && c.Digits(1, 1) && c.AtBreak ? c.Since(mark) : default;
        if (edition.IsEmpty) c.At = mark;
        body.Number = string.Concat(series, number, edition);
        YearAndMonth(ref c, out body.Year, out body.Month);
        body.Supplements = Supplements(ref c);
        body.Version = Edition(ref c);
        body.Suffix = TrackedChanges(ref c);
        return true;
    }

    internal static void AddBody(ref IdWriter w, StandardId id)
    {
        var number = id.Number.AsSpan();
        var edition = id.Part is null ? -1 : number.LastIndexOf(" S");
        w.Add(edition < 0 ? number : number[..edition]);
        w.Add("-", id.Part);
        if (edition >= 0) w.Add(number[edition..]);
        AddYear(ref w, id.Year, id.Month);
        foreach (var supplement in id.Supplements) AddSupplement(ref w, supplement);
        w.Add(" ", id.Version);
        w.Add(" ", id.Suffix);
    }

    internal static void AddYear(ref IdWriter w, string? year, string? month)
    {
        w.Add(":", year);
        w.Add("-", month);
    }

    internal static void AddSupplement(ref IdWriter w, Supplement supplement)
    {
        w.Add(supplement.Text ?? "/");
        w.Add(supplement.Type);
        if (supplement.Type is "Amd" or "Cor") w.Add(" ");
        w.Add(supplement.Number);
        AddYear(ref w, supplement.Year, supplement.Month);
    }

    /// <summary>Up to four levels of digits, of a letter with digits, or of digits with a letter; BSI writes some with full stops (2.3.10).</summary>
    internal static string? Part(ref IdCursor c)
    {
        var start = c.At;
        for (var levels = 0; levels < 4; levels++)
        {
            var mark = c.At;
            if (c.Take('-') && PartLevel(ref c)) continue;
            c.At = mark;
            break;
        }
        return c.At == start ? null : c.Text[(start + 1)..c.At].ToString();
    }

    private static bool PartLevel(ref IdCursor c)
    {
        if (c.Next is >= 'A' and <= 'H' or 'P') c.At++;
        if (!c.Digits(1, 4)) return false;
        while (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            if (!c.Digits(1, 3)) return false;
        }
        if (c.Next is >= 'A' and <= 'H' or >= 'a' and <= 'h' && !char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
        return c.AtBreak;
    }

    /// <summary>":2015", ":2015-11".</summary>
    internal static bool YearAndMonth(ref IdCursor c, out string? year, out string? month)
    {
        var mark = c.At;
        c.Blanks();
        month = null;
        if (c.Take(':'))
        {
            c.Blanks();
            if (c.Year(out year))
            {
                mark = c.At;
                if (!(c.Take('-') && c.Month(out month))) (c.At, month) = (mark, null);
                return true;
            }
        }
        year = null;
        c.At = mark;
        return false;
    }

    internal static ImmutableArray<Supplement> Supplements(ref IdCursor c)
    {
        if (c.Next is not ('/' or '+' or ' ')) return [];
        ImmutableArray<Supplement> found = [];
        while (found.Length < 6)
        {
            var mark = c.At;
            c.Blanks();
            var sign = c.Next;
            if (sign is not ('/' or '+') || ReadSupplement(ref c, sign == '+' ? "+" : null) is not { } supplement)
            {
                c.At = mark;
                break;
            }
            found = found.Add(supplement);
        }
        return found;
    }

    private static Supplement? ReadSupplement(ref IdCursor c, string? sign)
    {
        c.At++;
        c.Blanks();
        if (c.TakeNameOf(InternationalTypes) is var other and >= 0)
        {
            c.Blanks();
            var digits = c.At;
            if (!c.Digits(1, 2) || !c.AtBreak) return null;
            var text = c.Since(digits).ToString();
            YearAndMonth(ref c, out var edition, out _);
            return new Supplement(InternationalTypes[other], text, edition, sign);
        }
        var type = c.TakeNameOf(SupplementTypes);
        if (type < 0) return null;
        var mark = c.At;
        var number = c.Digits(1, 2) ? c.Since(mark).ToString() : null;
        if (!c.AtBreak || number is null && SupplementTypes[type] is "A" or "C" or "IS") return null;
        YearAndMonth(ref c, out var year, out var month);
        return new Supplement(SupplementTypes[type], number, year, sign, month);
    }

    private static string? Edition(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Blanks() && c.Take("ED"))
        {
            var digits = c.At;
            if (c.Digits(1, 2) && c.AtBreak) return string.Concat("ED", c.Since(digits));
        }
        c.At = mark;
        return null;
    }

    /// <summary>" - TC": the edition with its changes marked.</summary>
    private static string? TrackedChanges(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Blanks() && c.Take('-') && c.Blanks() && c.Take("TC") && c.AtBreak) return "- TC";
        c.At = mark;
        return null;
    }
}
