namespace Plumbline.Engine.Identifiers;

/// <summary>
/// CEN and CENELEC: <c>EN 1177:2018</c>, <c>EN ISO 12100:2010</c>, <c>prEN 17640</c>, <c>EN 934-3:2009+A1:2012</c>, <c>EN ISO 13485:2016/AC:2017</c>.
/// <code>
/// european   = adoption SP number [":" year ["-" month]] *supplement [SP "ED" n] [" - TC"]
/// number     = num ["." n] *("-" part) [SP "S" n]
/// supplement = ("/" | "+") [stage] ("A" | "AC" | "AA" | "C" | "IS") [n] [":" year ["-" month]] | "/" ("Amd" | "Cor") n [":" year]
/// </code>
/// A harmonisation document may say under which national number it stands: HD 60364-8-82 (AS BS 7671).
/// EN numbers of six digits in two groups are ETSI's and read there.
/// </summary>
internal static partial class EuropeanFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c)
    {
        if (char.IsAsciiLetter(c.Next) && (c.Next is 'I' or 'S' or 'A')) return null;
        var prefix = default(IdWriter);
        if (!AdoptionPrefix.Take(ref c, ref prefix)) return null;
        var body = default(IdBody);
        if (!ReadBody(ref c, ref body, "") || TooBare(body, prefix.ToString())) return null;
        body.Adopted = StandsAs(ref c);
        return body.ToId(IdFamily.European, IdentifierKind.International, prefix.ToString());
    }

    /// <summary>A size or a count rather than a standard: HD 1080 is a picture, EN 3 alone is nothing.</summary>
    private static bool TooBare(in IdBody body, string publisher)
    {
        if (body.Year is not null || body.Part is not null) return false;
        return publisher == "HD" ? body.Number.Length < 5 && body.Number.AsSpan().IndexOfAny('.', 'S') < 0 : publisher == "EN" && body.Number.Length < 2;
    }

    private static StandardId? StandsAs(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take(" (AS ") && BritishFamily.Read(c.Text, c.At, out var end) is { } id)
        {
            c.At = end;
            if (c.Take(')')) return id;
        }
        c.At = mark;
        return null;
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(" ");
        AddBody(ref w, id);
        if (id.Adopted is not null)
        {
            w.Add(" (AS ", id.Adopted.Normal);
            w.Add(')');
        }
        return w.ToString();
    }
}
