namespace Plumbline.Engine.Identifiers;

/// <content>Prefixes that hold a code of their own: areas, associations, enterprises.</content>
internal static partial class ChineseFamily
{
    private const int MaxBody = 12;

    private static ChinesePrefix? ReadLocal(ref IdCursor c, scoped ReadOnlySpan<char> letters)
    {
        var mark = c.At;
        if (letters.Length == 2 || letters.Length == 3 && letters[2] is 'J' or 'S')
        {
            c.At += letters.Length;
            c.Blanks();
            var local = letters.Length == 2 ? ReadArea(ref c) : ReadSpecialArea(ref c, letters[2]);
            if (local is not null) return local;
        }
        c.At = mark;
        return null;
    }

    /// <summary>DB11/T, DB4403/T; DB11/ for the mandatory ones of old.</summary>
    private static ChinesePrefix? ReadArea(ref IdCursor c)
    {
        var from = c.At;
        if (!SectorCodes.IsProvince(c.Next, c.Ahead(1)) || !(c.Digits(4, 4) || c.Digits(2, 2))) return null;
        var digits = c.Since(from);
        var type = ReadAreaType(ref c, out var damaged);
        return type switch
        {
            TypeMark.Recommended => new(string.Concat("DB", digits, "/T"), IdentifierKind.Local, ChineseNumberForm.Sector, damaged, damaged),
            TypeMark.Guide => new(string.Concat("DB", digits, "/Z"), IdentifierKind.Local, ChineseNumberForm.Sector, damaged, damaged),
            TypeMark.None => new(string.Concat("DB", digits, "/"), IdentifierKind.Local, ChineseNumberForm.Sector),
            _ => null,
        };
    }

    /// <summary>DBJ: construction of a province; DBS: food of a province.</summary>
    private static ChinesePrefix? ReadSpecialArea(ref IdCursor c, char special)
    {
        var from = c.At;
        if (special == 'S')
        {
            if (!SectorCodes.IsProvince(c.Next, c.Ahead(1)) || !c.Digits(2, 2)) return null;
            var area = c.Since(from);
            c.Blanks();
            return c.Take('/') ? new(string.Concat("DBS", area, "/"), IdentifierKind.Local, ChineseNumberForm.Plain, NeedsYear: true) : null;
        }
        var digits = SectorCodes.IsProvince(c.Next, c.Ahead(1)) && c.Ahead(2) == '/' && c.Digits(2, 2) ? c.Since(from) : default;
        var type = ReadType(ref c, out _);
        return type switch
        {
            TypeMark.Recommended => new(string.Concat("DBJ", digits, "/T"), IdentifierKind.Local, ChineseNumberForm.Construction, NeedsYear: true),
            TypeMark.None when c.Next != '/' => new(string.Concat("DBJ", digits), IdentifierKind.Local, ChineseNumberForm.Construction, NeedsYear: true),
            _ => null,
        };
    }

    /// <summary>As <see cref="ReadType"/>, but a slash before digits is the mandatory form, and T may be glued: DB11T 1234.</summary>
    private static TypeMark ReadAreaType(ref IdCursor c, out bool damaged)
    {
        damaged = false;
        if (c.Next is 'T' or 'Z' or 't' && TypeEnds(ref c, true))
        {
            damaged = true;
            c.At++;
            return c.Text[c.At - 1] == 'Z' ? TypeMark.Guide : TypeMark.Recommended;
        }
        var mark = c.At;
        var type = ReadType(ref c, out damaged);
        if (type is TypeMark.Recommended or TypeMark.Guide) return type;
        c.At = mark;
        c.Blanks();
        if (!c.Take('/')) return TypeMark.Unknown;
        c.Blanks();
        return char.IsAsciiDigit(c.Next) ? TypeMark.None : TypeMark.Unknown;
    }

    /// <summary>T/ and the code of an association: two capitals or more, digits before them allowed.</summary>
    private static ChinesePrefix? ReadAssociation(ref IdCursor c)
    {
        c.At++;
        if (!TakeSlash(ref c)) return null;
        var body = Body(ref c, out var afterBody);
        return body.Length == 0 || !afterBody
            ? null
            : new(string.Concat("T/", body), IdentifierKind.Association, ChineseNumberForm.Association);
    }

    /// <summary>Q/ and the code of an enterprise; letters of class may follow behind a second slash.</summary>
    private static ChinesePrefix? ReadEnterprise(ref IdCursor c)
    {
        c.At++;
        if (!TakeSlash(ref c)) return null;
        var from = c.At;
        var body = Body(ref c, out _);
        if (body.Length == 0) return null;
        if (c.Next == '/' && c.Ahead(1) is 'J' or 'G' or 'Z' && !char.IsAsciiLetter(c.Ahead(2))) c.At += 2;
        return new(string.Concat("Q/", Upper(c.Since(from))), IdentifierKind.Enterprise, ChineseNumberForm.Enterprise);
    }

    private static bool TakeSlash(ref IdCursor c)
    {
        c.Blanks();
        if (c.Next is not ('/' or '_' or '\\')) return false;
        c.At++;
        c.Blanks();
        return true;
    }

    /// <summary>
    /// Code of a body: digits, then letters, at least two of these, at most twelve in all; empty where there is none or where it is a
    /// placeholder of X. A number may be glued to it. <paramref name="ended"/> is true where a blank, a digit, a hyphen or the end follows.
    /// </summary>
    private static ReadOnlySpan<char> Body(ref IdCursor c, out bool ended)
    {
        var from = c.At;
        while (char.IsAsciiDigit(c.Next) && c.At - from < 6) c.At++;
        var letters = c.At;
        while (char.IsAsciiLetterUpper(c.Next) && c.At - from < MaxBody) c.At++;
        var count = c.At - letters;
        ended = !char.IsAsciiLetter(c.Next);
        var body = c.Since(from);
        if (count < 2 || body[(letters - from)..].IndexOfAnyExcept('X') < 0 || body is "TC" or "SC" or "WG" or "SG" or "FG" or "JTC" or "JWG" or "AHG") return default;
        // A letter before glued digits may belong to the number, as in T/CSTMLX01; the code is taken as long as it is.
        return body;
    }

    private static string Upper(ReadOnlySpan<char> text) => text.ToString().ToUpperInvariant();
}
