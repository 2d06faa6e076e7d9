namespace Plumbline.Engine.Identifiers;

/// <summary>Parts, iterations of drafts, years, editions, languages.</summary>
internal static partial class IsoIecFamily
{
    private static readonly string[] Languages = ["en", "fr", "ru", "es", "de", "ar", "zh", "ja", "pt", "it", "nl", "pl", "ko", "cs", "sv", "other", "E", "F", "R", "S", "A", "D", "G", "J"];
    private static readonly string[] Forms = ["CSV", "RLV", "CMV", "EXV", "PRV", "SER", "DB"];
    private static readonly string[] NamedDocuments = ["VIM", "GUM", "SYMBOL"];

    /// <summary>Documents with a name in the place of the number: ISO/IEC VIM:1993.</summary>
    private static StandardId? NamedDocument(ref IdCursor c, string publisher)
    {
        if (publisher != "ISO/IEC" || c.Next is not ('V' or 'G' or 'S')) return null;
        var mark = c.At;
        var name = c.TakeOneOf(NamedDocuments);
        if (name >= 0 && c.Take(':') && c.Year(out var year))
        {
            return new StandardId
            {
                Family = IdFamily.IsoIec, Kind = IdentifierKind.International, Publisher = publisher, Number = NamedDocuments[name], Year = year,
                Suffix = Form(ref c),
            };
        }
        c.At = mark;
        return null;
    }

    /// <summary>
    /// One to five levels of digits. ISO 105 has letters with two digits (A08) or alone (F), ISO/IEC/IEEE 8802 takes its parts from IEEE 802 (1AR, A),
    /// IEC and, before a year, ISO have supplements of old parts (806A, 3A), IEC X for any part, and two letters (BD). The test sheets of IEC 60695 stand behind a slash (2-1/0).
    /// </summary>
    private static string? Part(ref IdCursor c, ReadOnlySpan<char> number, bool iec)
    {
        var start = c.At;
        var lettered = number is "105" or "8802";
        for (var levels = 0; levels < 5; levels++)
        {
            var mark = c.At;
            if (c.Take('-') && PartLevel(ref c, number is "8802" ? 2 : iec ? 1 : 0, lettered, iec)) continue;
            c.At = mark;
            break;
        }
        if (c.At == start) return null;
        if (c.At == start + 5 && IsRecentYear(c.Since(start + 1)))
        {
            c.At = start;
            return null;
        }
        if (number is "60695" && c.Next == '/' && char.IsAsciiDigit(c.Ahead(1)) && c.Ahead(2) == ':') c.At += 2;
        return SmallNumbers.Text(c.Text[(start + 1)..c.At]);
    }

    /// <summary>One level; <paramref name="letters"/> may follow its digits, and <paramref name="lettered"/> ones may start with a letter.</summary>
    private static bool PartLevel(ref IdCursor c, int letters, bool lettered, bool iec)
    {
        if (c.Digits(1, 5))
        {
            for (var i = 0; i < letters && char.IsAsciiLetterUpper(c.Next); i++)
            {
                if (letters == 1 && c.Next > 'C') return false;
                c.At++;
            }
            // ISO published addenda of old parts under their letter: ISO 6743-3A:1987.
            if (letters == 0 && c.Next is >= 'A' and <= 'C' && c.Ahead(1) == ':' && char.IsAsciiDigit(c.Ahead(2))) c.At++;
            return c.AtBreak;
        }
        if (!char.IsAsciiLetterUpper(c.Next)) return false;
        var first = c.Next;
        c.At++;
        if (c.AtBreak) return lettered || iec && first == 'X';
        if (iec && char.IsAsciiLetterUpper(c.Next)) c.At++;
        else if (!lettered || !c.Digits(2, 2)) return false;
        return c.AtBreak;
    }

    private static bool IsRecentYear(ReadOnlySpan<char> digits) =>
        digits.Length == 4 && int.TryParse(digits, out var value) && value is >= 1940 and <= 2035;

    /// <summary>".2" behind the number of a draft: its second round.</summary>
    private static string? Iteration(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take('.') && c.Digits(1, 2) && c.AtBreak && !(c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)))) return c.Since(mark + 1).ToString();
        c.At = mark;
        return null;
    }

    /// <summary>":2015"; ":--" is a publication whose year is open.</summary>
    private static string? YearBehindColon(ref IdCursor c, ref string? open)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take(':'))
        {
            c.Blanks();
            if (c.Year(out var year)) return year;
            if (c.Take("--")) open = "--";
        }
        if (open is null) c.At = mark;
        return null;
    }

    /// <summary>"ED2", "Ed. 2.0", "Edition 2"; ".0" says nothing and is dropped.</summary>
    private static string? Edition(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Blanks() && c.Next is 'E' or 'e' && (c.TakeAnyCase("edition") || c.TakeAnyCase("ed.") || c.TakeAnyCase("ed")))
        {
            c.Blanks();
            var number = c.At;
            if (c.Digits(1, 2))
            {
                var whole = c.At;
                if (c.Take('.') && c.Digits(1, 1) && c.Text[c.At - 1] != '0') whole = c.At;
                else if (c.At != whole + 2) c.At = whole;
                if (c.AtBreak) return string.Concat("ED", c.Text[number..whole]);
            }
        }
        c.At = mark;
        return null;
    }

    private static string? AllParts(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.TakeAnyCase("(all parts)")) return "all";
        c.At = mark;
        return null;
    }

    /// <summary>The form in which IEC sells it, behind a blank.</summary>
    private static string? Form(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Blanks() && char.IsAsciiLetterUpper(c.Next) && c.TakeOneOf(Forms) is var form and >= 0) return Forms[form];
        c.At = mark;
        return null;
    }

    /// <summary>The form that was read already, or the languages in brackets: (E), (en,fr), (E/F).</summary>
    private static string? Suffix(ref IdCursor c, string? form)
    {
        if (form is not null) return form;
        var mark = c.At;
        c.Blanks();
        var start = c.At;
        if (c.Take('('))
        {
            do
            {
                if (c.TakeOneOf(Languages) < 0) break;
                if (c.Take(')')) return c.Since(start).ToString();
            }
            while (c.Take(',') || c.Take('/'));
        }
        c.At = mark;
        return null;
    }
}
