namespace Plumbline.Engine.Identifiers;

/// <content>Number, part and year.</content>
internal static partial class ChineseFamily
{
    private const int FirstYear = 1949;
    private const int LastYear = 2035;

    /// <summary>What stands behind a prefix.</summary>
    private struct ChineseNumber
    {
        public string? Text;
        public int From;
        public int To;
        public int Digits;
        public string? Part;
        public int PartFrom;
        public int PartTo;
        public string? Year;
        public string? YearPrinted;
        public string? Confirmed;
    }

    private static bool ReadNumber(ref IdCursor c, in ChinesePrefix prefix, ref ChineseNumber n)
    {
        var from = c.At;
        switch (prefix.Form)
        {
            case ChineseNumberForm.Accreditation:
                return ReadAccreditation(ref c, ref n);
            case ChineseNumberForm.Sample:
                if (!ReadSample(ref c)) return false;
                (n.From, n.To) = (from, c.At);
                ReadYear(ref c, prefix, ref n);
                return Ends(ref c, n);
            case ChineseNumberForm.ReferenceMaterial:
                if (!c.Digits(5, 6)) return false;
                if (char.IsAsciiLetterLower(c.Next) && !char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
                (n.From, n.To) = (from, c.At);
                return Ends(ref c, n);
        }
        if (prefix.Damaged && ReadScattered(ref c, ref n)) return true;
        var letters = prefix.Form is ChineseNumberForm.Sector or ChineseNumberForm.Association or ChineseNumberForm.Regulation ? 2 : 0;
        while (letters-- > 0 && char.IsAsciiLetterUpper(c.Next)) c.At++;
        var digits = c.At;
        while (char.IsAsciiDigit(c.Next)) c.At++;
        n.Digits = c.At - digits;
        if (n.Digits == 0 || n.Digits > MaxDigits(prefix.Form) && !GluedYear(ref c, prefix, digits, ref n)) return false;
        if (n.Year is not null)
        {
            (n.From, n.To) = (from, c.At - 4);
            return Ends(ref c, n);
        }
        TakeRevision(ref c, prefix.Form);
        if (prefix.Form == ChineseNumberForm.Nuclear && c.Next == '/' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            c.Digits(2, 2);
        }
        var hyphened = TakeSecondNumber(ref c, prefix, out var second);
        if (hyphened && prefix.Publisher.StartsWith("GB", StringComparison.Ordinal))
        {
            // GB 6675-1-2014: the part behind a hyphen, as ISO prints it.
            (n.From, n.To) = (from, second);
            (n.PartFrom, n.PartTo) = (second + 1, c.At);
        }
        else
        {
            (n.From, n.To) = (from, c.At);
            if (!ReadPart(ref c, prefix, ref n)) return false;
        }
        ReadYear(ref c, prefix, ref n);
        return Ends(ref c, n);
    }

    private static int MaxDigits(ChineseNumberForm form) => form switch
    {
        ChineseNumberForm.Enterprise => 8,
        ChineseNumberForm.Association => 7,
        _ => 6,
    };

    /// <summary>A number of 7 or 8 digits of an association whose last four are a year has lost its dash: T/XZYC 00552024.</summary>
    private static bool GluedYear(ref IdCursor c, in ChinesePrefix prefix, int digits, ref ChineseNumber n)
    {
        if (prefix.Form != ChineseNumberForm.Association || n.Digits != 8 || !TryYear(c.Text[(digits + 4)..c.At], out var year)) return false;
        n.Year = year;
        return true;
    }

    /// <summary>Revision letters: S of food enterprises, A to H of military and industry standards before a year or the end.</summary>
    private static void TakeRevision(ref IdCursor c, ChineseNumberForm form)
    {
        var takes = form switch
        {
            ChineseNumberForm.Enterprise => c.Next == 'S',
            ChineseNumberForm.Military => char.IsAsciiLetterUpper(c.Next),
            ChineseNumberForm.Sector => c.Next is >= 'A' and <= 'H',
            _ => false,
        };
        if (takes && !char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
    }

    /// <summary>A second number of up to three digits between two hyphens, the last before a year: D31-02-2013, 15-82-2011.</summary>
    private static bool TakeSecondNumber(ref IdCursor c, in ChinesePrefix prefix, out int second)
    {
        second = c.At;
        if (c.Next != '-') return false;
        c.At++;
        if (c.Digits(1, 3) && c.Next == '-')
        {
            var mark = c.At;
            c.At++;
            var from = c.At;
            if (c.Digits(4, 4) && TryYear(c.Since(from), out _) || prefix.Form == ChineseNumberForm.Construction && c.Digits(2, 2))
            {
                c.At = mark;
                return true;
            }
        }
        c.At = second;
        return false;
    }

    /// <summary>".1", ".205", ".1A", ".3.2"; four digits that are a year and have none behind them are the year.</summary>
    private static bool ReadPart(ref IdCursor c, in ChinesePrefix prefix, ref ChineseNumber n)
    {
        var mark = c.At;
        if (c.Next != '.') return true;
        c.At++;
        if (c.Next == ' ') c.At++;
        var from = c.At;
        if (!c.Digits(1, 4))
        {
            c.At = mark;
            return true;
        }
        if (from > mark + 1 && !YearFollows(c))
        {
            // "GB/T 1. 2 items": a blank behind the full stop is believed only before a year.
            c.At = mark;
            return true;
        }
        if (c.At - from == 4 && TryYear(c.Since(from), out var year) && !YearFollows(c))
        {
            n.Year = year;
            return true;
        }
        if (prefix.Form is ChineseNumberForm.Military or ChineseNumberForm.Sector && char.IsAsciiLetterUpper(c.Next) && !char.IsAsciiLetterOrDigit(c.Ahead(1))) c.At++;
        if (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)))
        {
            var level = c.At;
            c.At++;
            var sub = c.At;
            if (!c.Digits(1, 4)) return false;
            if (c.At - sub == 4)
            {
                if (!TryYear(c.Since(sub), out year)) return false;
                (n.PartFrom, n.PartTo) = (from, level);
                n.Year = year;
                return true;
            }
        }
        (n.PartFrom, n.PartTo) = (from, c.At);
        return true;
    }

    private static bool YearFollows(IdCursor c)
    {
        var n = default(ChineseNumber);
        return ReadDashYear(ref c, false, ref n) && n.Year is not null;
    }

    /// <summary>Year behind a dash; behind a colon or in brackets at once; a year of confirmation in brackets behind it.</summary>
    private static void ReadYear(ref IdCursor c, in ChinesePrefix prefix, ref ChineseNumber n)
    {
        if (n.Year is null && !ReadDashYear(ref c, prefix.Damaged, ref n))
        {
            var mark = c.At;
            if (c.Take(':') && FourDigits(ref c, out n.Year) && c.Next != '年' || Bracketed(ref c, mark, out n.Year)) return;
            n.Year = null;
            c.At = mark;
            return;
        }
        if (n.Year is null) return;
        var behind = c.At;
        if (!Bracketed(ref c, behind, out n.Confirmed)) c.At = behind;
    }

    private static bool Bracketed(ref IdCursor c, int mark, out string? year)
    {
        c.At = mark;
        if (c.Next == ' ') c.At++;
        if (c.Take('(') && FourDigits(ref c, out year) && c.Take(')')) return true;
        year = null;
        c.At = mark;
        return false;
    }

    private static bool FourDigits(ref IdCursor c, out string? year)
    {
        var from = c.At;
        if (c.Digits(4, 4) && TryYear(c.Since(from), out year)) return true;
        year = null;
        return false;
    }

    /// <summary>Dashes, up to three, with blanks around them, or 一 read for a dash; then the year. Stays where it was when none follows.</summary>
    private static bool ReadDashYear(ref IdCursor c, bool damaged, ref ChineseNumber n)
    {
        var mark = c.At;
        c.Blanks();
        var dashes = 0;
        while (c.Next == '-' && dashes < 3) (dashes, c.At) = (dashes + 1, c.At + 1);
        var weak = dashes == 0;
        if (weak)
        {
            if (c.Next is '一' or '_' or '丨') c.At++;
            else if (!damaged || c.At == mark)
            {
                c.At = mark;
                return false;
            }
        }
        if (!PageBreak(ref c, weak)) c.Blanks();
        var from = c.At;
        while (char.IsAsciiDigit(c.Next) && c.At - from < 5) c.At++;
        var digits = c.Since(from);
        if (digits.Length == 4 && TryYear(digits, out n.Year)) return true;
        if (!weak && c.At + 4 - digits.Length <= c.Text.Length && Open(c.Text.Slice(from, 4), digits.Length))
        {
            c.At = from + 4;
            if (!char.IsAsciiLetterOrDigit(c.Next))
            {
                n.YearPrinted = c.Since(from).ToString();
                return true;
            }
        }
        if (digits.Length == 2 && digits[0] >= '5' && (!weak || damaged) && !char.IsAsciiLetter(c.Next) && !(c.Next is '-' or '.' or '~' && char.IsAsciiDigit(c.Ahead(1))))
        {
            n.Year = Years.Text(1900 + (digits[0] - '0') * 10 + digits[1] - '0');
            return true;
        }
        c.At = mark;
        return false;
    }

    /// <summary>Skips the end of a page behind a dash, where four digits open the next: "GB 4544-", page break, "1996". Stays where there is none.</summary>
    private static bool PageBreak(ref IdCursor c, bool weak)
    {
        const int Most = 6;
        if (weak || c.Next is not (' ' or '\r' or '\n' or '\f')) return false;
        var mark = c.At;
        var page = false;
        while (c.Next is ' ' or '\r' or '\n' or '\f' && c.At - mark < Most) (page, c.At) = (page || c.Next == '\f', c.At + 1);
        if (page && char.IsAsciiDigit(c.Next) && char.IsAsciiDigit(c.Ahead(3)) && !char.IsAsciiLetterOrDigit(c.Ahead(4))) return true;
        c.At = mark;
        return false;
    }

    /// <summary>202X, 20XX, XXXX: the year is not known yet.</summary>
    private static bool Open(ReadOnlySpan<char> four, int digits) =>
        digits is 0 or 2 or 3 && four[digits..].IndexOfAnyExcept("Xx×*") < 0 && (digits == 0 || four[0] is '1' or '2');

    private static bool TryYear(ReadOnlySpan<char> digits, out string? year)
    {
        year = null;
        if (digits.ContainsAnyExceptInRange('0', '9')) return false;
        var value = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + digits[3] - '0';
        var known = value is >= FirstYear and <= LastYear;
        if (known) year = Years.Text(value);
        return known;
    }

    /// <summary>Behind an identifier no digit may follow and no mark of a placeholder; behind a bare number no letter either.</summary>
    private static bool Ends(ref IdCursor c, in ChineseNumber n)
    {
        var next = c.Next;
        if (char.IsAsciiDigit(next) || next is '*' or '×' or 'X') return false;
        return n.Year is not null || !char.IsAsciiLetter(next) && !(next == '.' && char.IsAsciiDigit(c.Ahead(1)));
    }
}
