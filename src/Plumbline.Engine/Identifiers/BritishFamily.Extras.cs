namespace Plumbline.Engine.Identifiers;

/// <summary>National annexes, Flex documents, bare amendments, the identical IEC text, commentaries and other forms of the same document.</summary>
internal static partial class BritishFamily
{
    private const string AnnexMark = "NA";

    private static readonly string[] Commentaries =
        ["- TC", "ExComm (Fire)", "ExComm", "Expert Commentary", "Handbook", "(Book)", "BOOK", "CD & BOOK"];

    private static readonly string[] CommentaryNames =
        ["- TC", "ExComm (Fire)", "ExComm", "Expert Commentary", "Handbook", "(Book)", "Book", "CD & Book"];

    /// <summary>"NA to ", "NA+A1:2014 to ". The annex's own amendment comes first among the supplements, with a mark; without one an empty supplement says that there is an annex.</summary>
    private static Supplement? NationalAnnex(ref IdCursor c, ref IdWriter prefix)
    {
        var mark = c.At;
        if (!c.Take("NA")) return null;
        var annex = new Supplement("", null, null);
        if (c.Take("+A"))
        {
            var digits = c.At;
            if (!c.Digits(1, 2)) return null;
            var number = c.Since(digits).ToString();
            string? year = null;
            if (c.Take(':'))
            {
                digits = c.At;
                if (!c.Year(out year) && c.Digits(2, 2)) year = Years.FromTwoDigits(int.Parse(c.Since(digits)));
            }
            annex = new Supplement("A", number, year, AnnexMark);
        }
        if (c.Take(" to "))
        {
            prefix.Add("NA to ");
            return annex;
        }
        c.At = mark;
        return null;
    }

    /// <summary>BSI Flex 236 v3.0:2024-08, also with a blank or a colon where there should be none.</summary>
    private static StandardId? Flex(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take("BSI Flex "))
        {
            var number = c.At;
            if (c.Digits(1, 5) && c.AtBreak)
            {
                var body = new IdBody { Number = c.Since(number).ToString() };
                number = c.At;
                c.Take(':');
                c.Blanks();
                var version = c.At;
                if (c.Take('v') && c.Digits(1, 2) && c.Take('.') && c.Digits(1, 2)) body.Version = c.Since(version).ToString();
                else c.At = number;
                number = c.At;
                if ((c.Take(':') || c.Blanks()) && c.Year(out body.Year))
                {
                    number = c.At;
                    if (!c.Take('-') || !c.Month(out body.Month!)) (c.At, body.Month) = (number, null);
                }
                else
                {
                    (c.At, body.Year) = (number, null);
                }
                return body.ToId(IdFamily.British, IdentifierKind.Foreign, "BSI Flex");
            }
        }
        c.At = mark;
        return null;
    }

    /// <summary>An amendment under its own number, as it was sold before 2009: AMD 11015.</summary>
    private static StandardId? Amendment(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take("AMD "))
        {
            var number = c.At;
            if (c.Digits(3, 5) && c.AtBreak) return new IdBody { Number = c.Since(number).ToString() }.ToId(IdFamily.British, IdentifierKind.Foreign, "AMD");
        }
        c.At = mark;
        return null;
    }

    /// <summary>A draft for public comment: year and number of the draft, 24/30488529 DC.</summary>
    internal static StandardId? ReadDraft(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        StandardId? id = null;
        if (c.Digits(2, 2) && c.Take('/') && c.Digits(8, 8))
        {
            var number = c.Since(start).ToString();
            if (c.Take(" DC") && c.AtBreak) id = new IdBody { Number = number }.ToId(IdFamily.British, IdentifierKind.Foreign, "DC");
        }
        end = c.At;
        return id;
    }

    /// <summary>The international text in brackets behind the British number: BS 6221-1:1990 (IEC 60326-1:1984), BS 5499-11:2002 (AMD 16783).</summary>
    private static StandardId? Adopted(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take(" ("))
        {
            var id = Amendment(ref c);
            if (id is null && IsoIecFamily.Read(c.Text, c.At, out var end) is { } international) (id, c.At) = (international, end);
            if (id is not null && c.Take(')')) return id;
        }
        c.At = mark;
        return null;
    }

    /// <summary>"/Issue 1", "Issue 3.1"</summary>
    private static string? Issue(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take(" Issue "))
        {
            var number = c.At;
            if (c.Digits(1, 2))
            {
                if (c.Next == '.' && char.IsAsciiDigit(c.Ahead(1))) c.At += 2;
                if (c.AtBreak) return string.Concat("Issue ", c.Since(number));
            }
        }
        c.At = mark;
        return null;
    }

    private static string? Commentary(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Blanks())
        {
            for (var i = 0; i < Commentaries.Length; i++)
            {
                var from = c.At;
                if (c.TakeAnyCase(Commentaries[i]) && c.AtBreak) return CommentaryNames[i];
                c.At = from;
            }
        }
        c.At = mark;
        return null;
    }
}
