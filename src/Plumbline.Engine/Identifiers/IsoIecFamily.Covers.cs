namespace Plumbline.Engine.Identifiers;

/// <summary>
/// What stands on the covers of joint publications behind the number: the edition with its day, and the number that IEEE gave the same text.
/// <code>
/// cover = SP (ordinal SP "edition" | "Edition" SP n "." n) SP year "-" month ["-" day] ; First edition 2016-05-15, Edition 1.0 2015-09
/// dual  = SP "IEEE" ["Std"] number                                                    ; IEC 62270 Edition 2.0 2013-09 IEEE Std 1249
/// </code>
/// </summary>
internal static partial class IsoIecFamily
{
    private static readonly string[] Ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];

    /// <summary>The edition statement, normalised, or null with the cursor unmoved.</summary>
    private static string? CoverEdition(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Blanks())
        {
            string? edition = null;
            if (c.TakeOneOf(Ordinals) is var ordinal and >= 0 && (c.Take(" edition ") || c.Take(" Edition "))) edition = Ordinals[ordinal] + " edition ";
            else if (c.Take("Edition "))
            {
                var number = c.At;
                if (c.Digits(1, 2) && c.Take('.') && c.Digits(1, 1)) edition = string.Concat("Edition ", c.Since(number), " ");
                if (!c.Blanks()) edition = null;
            }
            var date = c.At;
            if (edition is not null && c.Year(out _) && c.Take('-') && c.Month(out _))
            {
                var month = c.At;
                if (!c.Take('-') || !c.Digits(2, 2)) c.At = month;
                if (c.AtBreak) return string.Concat(edition, c.Since(date));
            }
        }
        c.At = mark;
        return null;
    }

    private static bool IsCoverEdition(string? version) => version is not null && version.Contains("dition ", StringComparison.Ordinal);

    /// <summary>The year of an edition statement.</summary>
    private static string? CoverYear(string? version)
    {
        if (!IsCoverEdition(version)) return null;
        var c = new IdCursor(version, version!.IndexOf('-', StringComparison.Ordinal) - 4);
        return c.Year(out var year) ? year : null;
    }

    private static StandardId? SameAtIeee(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Blanks() && c.Next == 'I' && (c.Text[c.At..].StartsWith("IEEE Std") || IsCover(c.Text[..mark]) && c.Text[c.At..].StartsWith("IEEE ")))
        {
            var id = IeeeFamily.Read(c.Text, c.At, out var end);
            if (id is not null)
            {
                c.At = end;
                return id;
            }
        }
        c.At = mark;
        return null;
    }

    /// <summary>True behind the day of a cover, where another number can only be that of the same text.</summary>
    private static bool IsCover(ReadOnlySpan<char> before) => before.Length > 8 && before[^3] == '-' && before[^8] == ' ';
}
