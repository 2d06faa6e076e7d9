namespace Plumbline.Engine.Identifiers;

/// <content>
/// Prefixes.
/// <code>
/// type  = sl ("T" | "Z")        ; sl: "/", "\", "_", "-", a blank or nothing where it was lost
/// nat   = "GB" [type] | "GBn" | "GBJ" | "GBZ" ["/T"] | "GJB" ["/Z"] | "GBW" ["(E)"] | "JJF" | "JJG" ["(" trade ")"] | "TSG" ...
/// sect  = code [type] | "NB/SH" [type]
/// local = "DB" aa [bb] ("/T" | "/Z" | "/") | "DBJ" [aa] ["/T"] | "DBS" aa "/"
/// assoc = "T/" body             enterp = "Q/" body ["/" class]
/// </code>
/// </content>
internal static partial class ChineseFamily
{
    private enum TypeMark
    {
        None,
        Recommended,
        Guide,
        Unknown,
    }

    /// <summary>Letters that a prefix starts with, in capitals; a longer run is no prefix of this grammar.</summary>
    private static int Letters(ref IdCursor c, scoped Span<char> letters)
    {
        var count = 0;
        while (count < letters.Length && char.IsAsciiLetter(c.Ahead(count)))
        {
            letters[count] = char.ToUpperInvariant(c.Ahead(count));
            count++;
        }
        return count;
    }

    private static ChinesePrefix? ReadPrefix(ref IdCursor c)
    {
        Span<char> buffer = stackalloc char[5];
        scoped var letters = buffer[..Letters(ref c, buffer)];
        if (letters.Length == 1)
        {
            return letters[0] switch
            {
                'T' => ReadAssociation(ref c),
                'Q' => ReadEnterprise(ref c),
                _ => null,
            };
        }
        if (letters.StartsWith("GB")) return ReadNational(ref c, letters);
        if (letters.StartsWith("DB") && ReadLocal(ref c, letters) is { } local) return local;
        return ReadNamed(ref c, letters) ?? ReadSector(ref c, letters);
    }

    private static ChinesePrefix? ReadNational(ref IdCursor c, scoped ReadOnlySpan<char> letters)
    {
        var third = letters.Length > 2 ? letters[2] : ' ';
        if (letters.Length > 3) return null;
        c.At += letters.Length;
        switch (third)
        {
            case ' ':
                return ReadType(ref c, out var damaged) switch
                {
                    TypeMark.Recommended => new("GB/T", IdentifierKind.NationalRecommended, ChineseNumberForm.Plain, Damaged: damaged),
                    TypeMark.Guide => new("GB/Z", IdentifierKind.Guide, ChineseNumberForm.Plain, Damaged: damaged),
                    TypeMark.None => new("GB", IdentifierKind.NationalMandatory, ChineseNumberForm.Plain),
                    _ => null,
                };
            case 'T': return new("GB/T", IdentifierKind.NationalRecommended, ChineseNumberForm.Plain, Damaged: true);
            case 'N': return new("GBn", IdentifierKind.NationalMandatory, ChineseNumberForm.Plain);
            case 'J': return new("GBJ", IdentifierKind.NationalMandatory, ChineseNumberForm.Plain);
            case 'Z':
                return ReadType(ref c, out _) switch
                {
                    TypeMark.Recommended => new("GBZ/T", IdentifierKind.NationalRecommended, ChineseNumberForm.Plain),
                    TypeMark.None => new("GBZ", IdentifierKind.NationalMandatory, ChineseNumberForm.Plain),
                    _ => null,
                };
            case 'W':
                var mark = c.At;
                c.Blanks();
                if (c.Take("(E)") || c.Take("(e)")) return new("GBW(E)", IdentifierKind.ReferenceMaterial, ChineseNumberForm.ReferenceMaterial);
                c.At = mark;
                return new("GBW", IdentifierKind.ReferenceMaterial, ChineseNumberForm.ReferenceMaterial);
            default: return null;
        }
    }

    /// <summary>Prefixes of three letters and more that have a meaning of their own.</summary>
    private static ChinesePrefix? ReadNamed(ref IdCursor c, scoped ReadOnlySpan<char> letters)
    {
        if (letters.Length < 3) return null;
        ChinesePrefix? prefix = letters switch
        {
            "GJB" => new("GJB", IdentifierKind.Military, ChineseNumberForm.Military),
            "GSB" => new("GSB", IdentifierKind.Sample, ChineseNumberForm.Sample),
            "JJF" => new("JJF", IdentifierKind.Metrology, ChineseNumberForm.Plain),
            "JJG" => new("JJG", IdentifierKind.Metrology, ChineseNumberForm.Plain),
            "TSG" => new("TSG", IdentifierKind.TechnicalRegulation, ChineseNumberForm.Regulation),
            "GHZB" => new("GHZB", IdentifierKind.NationalMandatory, ChineseNumberForm.Plain),
            "GWKB" => new("GWKB", IdentifierKind.NationalMandatory, ChineseNumberForm.Plain),
            "GWPB" => new("GWPB", IdentifierKind.NationalMandatory, ChineseNumberForm.Plain),
            "CECS" => new("CECS", IdentifierKind.Association, ChineseNumberForm.Colon),
            "CNAS" => new("CNAS", IdentifierKind.Other, ChineseNumberForm.Accreditation),
            "HAF" => new("HAF", IdentifierKind.Other, ChineseNumberForm.Nuclear),
            "HAD" => new("HAD", IdentifierKind.Other, ChineseNumberForm.Nuclear),
            _ => null,
        };
        // TSG and GSB write a letter before the number, sometimes without a blank between.
        if (prefix is null && letters.Length is 4 or 5 && char.IsAsciiDigit(c.Ahead(letters.Length)))
        {
            if (letters.StartsWith("TSG")) return Behind(ref c, 3, new("TSG", IdentifierKind.TechnicalRegulation, ChineseNumberForm.Regulation));
            if (letters.StartsWith("GSB") && letters.Length == 4) return Behind(ref c, 3, new("GSB", IdentifierKind.Sample, ChineseNumberForm.Sample));
        }
        if (prefix is null) return null;
        c.At += letters.Length;
        if (prefix.Value.Publisher == "GJB" && ReadType(ref c, out _) == TypeMark.Guide) return prefix.Value with { Publisher = "GJB/Z" };
        if (prefix.Value.Publisher == "JJG" && ReadTrade(ref c) is { } trade) return prefix.Value with { Publisher = "JJG(" + trade + ")" };
        return prefix;
    }

    private static ChinesePrefix Behind(ref IdCursor c, int length, ChinesePrefix prefix)
    {
        c.At += length;
        return prefix;
    }

    /// <summary>The trade of a departmental regulation: JJG(交通) 123-2015.</summary>
    private static string? ReadTrade(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take('('))
        {
            var from = c.At;
            while (c.Next is >= '\u4E00' and <= '\u9FFF' && c.At - from < 6) c.At++;
            if (c.At > from && c.Next == ')')
            {
                var trade = c.Since(from).ToString();
                c.At++;
                return trade;
            }
        }
        c.At = mark;
        return null;
    }

    private static ChinesePrefix? ReadSector(ref IdCursor c, scoped ReadOnlySpan<char> letters)
    {
        var start = c.At;
        var glued = TypeMark.None;
        int length;
        if (letters.Length == 3 && SectorCodes.Has(letters)) length = 3;
        else if (letters.Length is 3 or 4 && letters[^1] is 'T' or 'Z' && SectorCodes.Has(letters[..^1]))
        {
            length = letters.Length;
            glued = letters[^1] == 'T' ? TypeMark.Recommended : TypeMark.Guide;
        }
        else if (letters.Length == 2 && SectorCodes.Has(letters)) length = 2;
        else if (letters.Length == 4 && char.IsAsciiDigit(c.Ahead(letters.Length)) && SectorCodes.Has(letters[..^1])) length = 3;
        else return null;
        var code = SectorCodes.Text(glued == TypeMark.None ? letters[..length] : letters[..(length - 1)]);
        c.At += length;
        if (code == "NB" && ReadPetrochemical(ref c) is { } petrochemical) return petrochemical;
        var damaged = glued != TypeMark.None;
        var type = damaged ? glued : ReadType(ref c, out damaged);
        if (type == TypeMark.Unknown) return null;
        if (type == TypeMark.None && c.Next == '/') (c.At, type) = (start, TypeMark.Unknown);
        return type switch
        {
            TypeMark.Recommended => new(SectorCodes.Recommended(code), IdentifierKind.Sector, ChineseNumberForm.Sector, damaged, damaged),
            TypeMark.Guide => new(code + "/Z", IdentifierKind.Sector, ChineseNumberForm.Sector, damaged, damaged),
            TypeMark.None => new(code, IdentifierKind.Sector, ChineseNumberForm.Sector, NeedsYear: true),
            _ => null,
        };
    }

    /// <summary>NB/SH: energy standards of petrochemistry.</summary>
    private static ChinesePrefix? ReadPetrochemical(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take("/SH") && !char.IsAsciiLetter(c.Next))
        {
            var type = ReadType(ref c, out _);
            if (type == TypeMark.Recommended) return new("NB/SH/T", IdentifierKind.Sector, ChineseNumberForm.Sector);
            if (type == TypeMark.None) return new("NB/SH", IdentifierKind.Sector, ChineseNumberForm.Sector, NeedsYear: true);
        }
        c.At = mark;
        return null;
    }

    /// <summary>
    /// The letter behind a prefix. Stays where it was when there is none; Unknown where a slash is followed by another letter.
    /// <paramref name="damaged"/> is true where the slash was lost or printed as another sign.
    /// </summary>
    private static TypeMark ReadType(ref IdCursor c, out bool damaged)
    {
        var mark = c.At;
        damaged = false;
        c.Blanks();
        var slash = false;
        while (c.Next is '/' or '\\' && c.At - mark < 4) (slash, c.At) = (true, c.At + 1);
        if (slash)
        {
            c.Blanks();
        }
        else if (c.At == mark)
        {
            if (c.Next is not ('_' or '-')) return TypeMark.None;
            c.At++;
            damaged = true;
        }
        else
        {
            damaged = true;
        }
        var type = c.Next switch
        {
            'T' or 't' => TypeMark.Recommended,
            'Z' or 'z' => TypeMark.Guide,
            _ => TypeMark.Unknown,
        };
        if (type != TypeMark.Unknown && !TypeEnds(ref c, damaged)) type = TypeMark.Unknown;
        if (type != TypeMark.Unknown)
        {
            c.At++;
            return type;
        }
        if (!slash)
        {
            c.At = mark;
            damaged = false;
            return TypeMark.None;
        }
        return TypeMark.Unknown;
    }

    /// <summary>Behind T or Z a number has to come, at once or behind blanks or a hyphen; some numbers begin with a letter.</summary>
    private static bool TypeEnds(ref IdCursor c, bool damaged)
    {
        var ahead = 1;
        while (c.Ahead(ahead) is ' ' or '\n' or '\r' or '-' or '_' && ahead < 8) ahead++;
        if (char.IsAsciiDigit(c.Ahead(ahead))) return true;
        return !damaged && ahead > 1 && char.IsAsciiLetterUpper(c.Ahead(ahead));
    }
}
