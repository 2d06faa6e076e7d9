using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// What BSI publishes to a standard or as a piece of it.
/// <code>
/// before the year  = (":" | SP) ("Addendum" | "Supplement") ["No."] n | (":" | SP) "Index" ["Issue" n] | ":" ("Method" | "Section" | ...) name
/// behind the year  = "+A" n [":" year] | (SP | "/") "AMD" n | ["/" | SP] "FRAG" n ["-" n] | SP "Amendment" n
/// </code>
/// The sign in front is the supplement's text.
/// </summary>
internal static partial class BritishFamily
{
    private static readonly string[] Pieces = ["Addendum No.", "Supplement No.", "Addendum", "Supplement", "Index Issue", "Index", "Methods", "Method", "Sections", "Section", "Parts"];
    private static readonly string[] Changes = ["AMD", "FRAG", "Fragments", "Fragment", "Amendment"];

    private static bool IsBeforeYear(Supplement supplement) => Array.IndexOf(Pieces, supplement.Type) >= 0;

    private static void Sections(ref IdCursor c, ref IdBody body)
    {
        body.Supplements = [];
        var mark = c.At;
        var sign = c.Take(':') ? ":" : c.Take(' ') ? " " : null;
        if (sign is not null && c.TakeNameOf(Pieces) is var piece and >= 0)
        {
            var behind = c.At;
            c.Blanks();
            var name = c.At;
            var named = PieceName(ref c, Pieces[piece]);
            if (named || Pieces[piece] == "Index")
            {
                if (!named) c.At = behind;
                body.Supplements = [new Supplement(Pieces[piece], named ? c.Since(name).ToString() : null, null, sign)];
                return;
            }
        }
        c.At = mark;
    }

    /// <summary>Digits, a letter with digits or digits with a letter (C1, 131B); of methods and parts there may be two.</summary>
    private static bool PieceName(ref IdCursor c, string piece)
    {
        if (!PieceNumber(ref c)) return false;
        var mark = c.At;
        if (piece is not ("Methods" or "Parts" or "Sections") || !(c.Take(" and ") || c.Take(" to ")) || !PieceNumber(ref c)) c.At = mark;
        return true;
    }

    private static bool PieceNumber(ref IdCursor c)
    {
        if (char.IsAsciiLetterUpper(c.Next)) c.At++;
        if (!c.Digits(1, 4)) return false;
        if (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            c.Digits(1, 2);
        }
        if (char.IsAsciiLetterUpper(c.Next)) c.At++;
        return c.AtBreak;
    }

    private static ImmutableArray<Supplement> Supplements(ref IdCursor c, ImmutableArray<Supplement> found)
    {
        while (found.Length < 6)
        {
            var mark = c.At;
            var sign = c.Take('/') ? null : c.Take(' ') ? " " : "+";
            if (sign != "+" && c.TakeNameOf(Changes) is var change and >= 0 && ChangeNumber(ref c, Changes[change]) is { } number)
            {
                found = found.Add(new Supplement(Changes[change], number, null, sign));
                continue;
            }
            c.At = mark;
            var more = EuropeanFamily.Supplements(ref c);
            if (more.IsEmpty) break;
            found = found.AddRange(more);
        }
        return found;
    }

    private static string? ChangeNumber(ref IdCursor c, string change)
    {
        if (change.Length > 4) c.Blanks();
        var mark = c.At;
        if (!c.Digits(1, 5)) return null;
        while (c.Next is '-' or ',' && change is "FRAG" or "Fragments")
        {
            c.At++;
            c.Take(' ');
            if (!c.Digits(1, 3)) return null;
        }
        return c.AtBreak ? c.Since(mark).ToString() : null;
    }

    private static void AddSupplement(ref IdWriter w, Supplement supplement)
    {
        if (Array.IndexOf(Pieces, supplement.Type) < 0 && Array.IndexOf(Changes, supplement.Type) < 0)
        {
            EuropeanFamily.AddSupplement(ref w, supplement);
            return;
        }
        w.Add(supplement.Text ?? "/");
        w.Add(supplement.Type);
        w.Add(supplement.Type is "AMD" or "FRAG" ? "" : " ", supplement.Number);
    }
}
