namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Documents of the IETF: <c>RFC 7489</c>, <c>BCP 14</c>, <c>draft-ietf-quic-transport-34</c>.
/// <code>
/// ietf  = ["IETF" SP] ("RFC" | "BCP" | "STD" | "FYI") [SP | "-"] ["No." | "#"] num ; 1 to 5 digits
/// draft = ["IETF" SP] "draft-" name *("-" name) ["-" 2 digits]
/// </code>
/// </summary>
internal static class IetfFamily
{
    private static readonly string[] Series = ["RFC", "BCP", "STD", "FYI"];

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c)
    {
        if (c.Take("IETF") && !c.Blanks()) return null;
        if (c.Next is 'd' or 'D') return Draft(ref c);
        foreach (var series in Series)
        {
            if (!c.Take(series) && !(series == "RFC" && c.Take("rfc"))) continue;
            c.Take("s");
            if (!c.Take('-')) c.Blanks();
            if (c.Take("No.") || c.Take('#')) c.Blanks();
            var mark = c.At;
            if (!c.Digits(1, 5) || c.Text[mark] == '0' && c.Since(mark).Trim('0').IsEmpty || !c.AtBreak) return null;
            return Id(series, c.Text[mark..c.At].TrimStart('0').ToString(), null);
        }
        return null;
    }

    /// <summary>Names are lower-case letters and digits between hyphens; two digits at the end are the version.</summary>
    private static StandardId? Draft(ref IdCursor c)
    {
        if (!c.TakeAnyCase("draft-")) return null;
        var mark = c.At;
        var last = -1;
        while (true)
        {
            var word = c.At;
            while (char.IsAsciiLetterOrDigit(c.Next)) c.At++;
            if (c.At == word) return null;
            if (c.Next != '-' || !char.IsAsciiLetterOrDigit(c.Ahead(1))) break;
            last = c.At;
            c.At++;
        }
        if (last < 0) return null;
        var name = c.Since(mark);
        var tail = c.Since(last + 1);
        var versioned = tail.Length == 2 && char.IsAsciiDigit(tail[0]) && char.IsAsciiDigit(tail[1]);
        return versioned ? Id("draft", Lower(name[..^3]), tail.ToString()) : Id("draft", Lower(name), null);
    }

    private static string Lower(ReadOnlySpan<char> name) => name.ToString().ToLowerInvariant();

    private static StandardId Id(string publisher, string number, string? part) => new()
    {
        Family = IdFamily.Ietf,
        Kind = IdentifierKind.International,
        Publisher = publisher,
        Number = number,
        Part = part,
    };

    internal static string Format(StandardId id)
    {
        if (id.Publisher != "draft") return string.Concat(id.Publisher, " ", id.Number);
        return id.Part is null ? string.Concat("draft-", id.Number) : string.Concat("draft-", id.Number, "-", id.Part);
    }
}
