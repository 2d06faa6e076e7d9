namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Technical reports of the W3C, which are named by type, short name and day: <c>W3C REC-xml-20081126</c>. The day is the version.
/// <code>
/// w3c = "W3C" SP type "-" short *("-" short) "-" 4 digits 2 digits 2 digits ; short: letters, digits, "_", "."
/// </code>
/// </summary>
internal static class W3CFamily
{
    private static readonly string[] Types = ["REC", "PER", "PR", "CR", "CRD", "WD", "FPWD", "LCWD", "NOTE", "DNOTE", "RSCND", "STMT", "SPSD", "OBSL", "DISC", "CRY", "DRY", "RY"];
    private static readonly string[] Publishers = [.. Types.Select(type => "W3C " + type)];

    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c)
    {
        if (!c.Take("W3C") || !(c.Blanks() || c.Take('-'))) return null;
        var type = c.TakeOneOf(Types);
        if (type < 0 || !c.Take('-')) return null;
        var mark = c.At;
        while (true)
        {
            var word = c.At;
            if (c.Digits(8, 8) && c.AtBreak && c.Next is not ('-' or '_') && word > mark && Date(c.Since(word)) is var (year, month))
            {
                return new StandardId
                {
                    Family = IdFamily.W3C,
                    Kind = IdentifierKind.International,
                    Publisher = Publishers[type],
                    Number = c.Text[mark..(word - 1)].ToString(),
                    Version = c.Since(word).ToString(),
                    Year = year,
                    Month = month,
                };
            }
            c.At = word;
            while (char.IsAsciiLetterOrDigit(c.Next) || c.Next is '_' or '.') c.At++;
            if (c.At == word || !c.Take('-')) return null;
        }
    }

    private static (string Year, string Month)? Date(ReadOnlySpan<char> digits)
    {
        var c = new IdCursor(digits[..4], 0);
        var m = new IdCursor(digits[4..6], 0);
        return c.Year(out var year) && m.Month(out var month) && digits[6] <= '3' ? (year, month) : null;
    }

    internal static string Format(StandardId id) => $"{id.Publisher}-{id.Number}-{id.Version}";
}
