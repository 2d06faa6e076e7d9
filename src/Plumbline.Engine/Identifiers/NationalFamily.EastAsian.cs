namespace Plumbline.Engine.Identifiers;

/// <summary>
/// Taiwan's CNS and the Japan Refrigeration and Air Conditioning Industry Association.
/// <code>
/// id = ("CNS" | "JRA") [SP] num *("-" part) [("-" | ":") year | [SP] "(" year ")"]
/// </code>
/// </summary>
internal static partial class NationalFamily
{
    private static StandardId? EastAsian(ref IdCursor c, string publisher)
    {
        if (!c.Take(publisher)) return null;
        c.Blanks();
        var mark = c.At;
        if (!c.Digits(3, 6)) return null;
        var number = c.Since(mark).ToString();
        var year = Year(ref c, hyphen: true);
        var part = year is null ? EuropeanFamily.Part(ref c) : null;
        year ??= Year(ref c, hyphen: true) ?? BracketedYear(ref c);
        return c.AtBreak ? Id(publisher, number, part, year) : null;
    }

    private static string? BracketedYear(ref IdCursor c)
    {
        var mark = c.At;
        c.Blanks();
        if (c.Take('(') && c.Year(out var year) && c.Take(')')) return year;
        c.At = mark;
        return null;
    }
}
