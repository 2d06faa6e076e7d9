namespace Plumbline.Engine.Identifiers;

/// <summary>Corrigenda, amendments, conformance documents, interpretations, and drafts of any of them.</summary>
internal static partial class IeeeFamily
{
    private static readonly (string Word, string Normal)[] SupplementTypes =
    [
        ("Corrigendum", "Cor"), ("Cor", "Cor"), ("Amendment", "Amd"), ("Amd", "Amd"), ("AMD", "Amd"), ("am", "am"), ("Conformance", "Conformance"), ("INT", "INT"),
        ("lNT", "INT"),
    ];

    /// <summary>Reads supplements and the draft in whatever order they stand; true where the draft is in the registry's spelling.</summary>
    private static bool Variants(ref IdCursor c, ref IdBody body, bool project, string publisher)
    {
        var registry = false;
        for (var i = 0; i < 6; i++)
        {
            var mark = c.At;
            if (ReadSupplement(ref c, project, publisher) is { } supplement)
            {
                body.Supplements = body.Supplements.Add(supplement);
                continue;
            }
            c.At = mark;
            if (body.Version is null && Draft(ref c, project, publisher, out registry) is { } draft)
            {
                body.DraftGlued = c.Text[mark] == 'D' && !publisher.Contains("Approved");
                body.Version = draft;
                continue;
            }
            c.At = mark;
            if (body.Version is null && Stage(ref c, project) is { } stage)
            {
                body.Version = stage;
                continue;
            }
            c.At = mark;
            break;
        }
        return registry;
    }

    /// <summary>
    /// The sign in front is a slash. Lists of projects keep the hyphen, those of other than IEEE's own drafts the low line too: it is the supplement's text then.
    /// </summary>
    private static Supplement? ReadSupplement(ref IdCursor c, bool project, string publisher)
    {
        var printed = c.Next;
        var sign = !project ? null : printed == '-' ? "-" : printed == ' ' ? " " : printed == '_' && publisher != "IEEE" ? "_" : null;
        if (!c.Take('/') && !c.Take('_') && !c.Take('-') && !c.Take(' ') && !c.Take('.')) return null;
        c.Blanks();
        foreach (var (word, normal) in SupplementTypes)
        {
            if (!c.Take(word)) continue;
            var hyphen = !c.Take('.') && c.Next == '-' && normal != "INT";
            if (hyphen) c.At++;
            if (hyphen && project && printed is '-' or '_') sign = printed == '-' ? "--" : "_-";
            c.Blanks();
            var mark = c.At;
            var number = c.Digits(1, 2) ? c.Since(mark).ToString() : null;
            if (number is null && project && c.Next == '/' && word is "Corrigendum" or "Amendment") return new Supplement(word, null, null, sign);
            if (number is null && normal != "INT" || char.IsAsciiLetterOrDigit(c.Next)) return null;
            mark = c.At;
            if (!((c.Take('-') || c.Take(':')) && (c.Year(out var year) || OpenYear(ref c, out year)))) (c.At, year) = (mark, null!);
            return new Supplement(normal, number, year, sign);
        }
        return null;
    }

    /// <summary>A year still open in its last digit, 201x.</summary>
    private static bool OpenYear(ref IdCursor c, out string year)
    {
        var open = c.Next == '2' && c.Ahead(1) == '0' && char.IsAsciiDigit(c.Ahead(2)) && c.Ahead(3) is 'x' or 'X' && !char.IsAsciiLetterOrDigit(c.Ahead(4));
        year = open ? c.Text.Slice(c.At, 4).ToString() : "";
        if (open) c.At += 4;
        return open;
    }

    private static void AddSupplement(ref IdWriter w, Supplement supplement)
    {
        w.Add(supplement.Text is { } sign ? sign.AsSpan(0, 1) : "/");
        w.Add(supplement.Type);
        w.Add(supplement.Text is { Length: 2 } ? "-" : supplement.Number is null || supplement.Type is "Conformance" or "INT" or "am" ? "" : " ");
        w.Add(supplement.Number);
        w.Add("-", supplement.Year);
    }

    /// <summary>
    /// "/D18", "_D2.0", " D1.2", "/D-8.0", "/Draft6"; behind a blank only with a project's number. Lists of unapproved drafts keep the low line.
    /// </summary>
    private static string? Draft(ref IdCursor c, bool project, string publisher, out bool registry)
    {
        registry = false;
        var unapproved = IsUnapproved(publisher);
        var before = c.At > 0 ? c.Text[c.At - 1] : ' ';
        var blank = c.Blanks();
        var sign = c.Next;
        if (!c.Take('/') && !c.Take('_') && !(project && (c.Take('-') || c.Take(','))) && !(project && (blank || sign == 'D'))) return null;
        var spaced = c.Blanks();
        if (sign == '/' && project && char.IsAsciiDigit(c.Next)) return Unlettered(ref c);
        var full = c.Take("Draft");
        if (!full && !c.Take('D')) return null;
        registry = c.Take('-');
        if (!registry && !c.Take('.')) c.Blanks();
        var mark = c.At;
        if (!DraftNumber(ref c, sign is '/' or '_')) return null;
        var number = c.Since(mark).TrimEnd('.');
        if (c.Take(".pdf")) sign = '/';
        if (registry && !char.IsAsciiDigit(number[0])) return string.Concat("D-", number);
        var kept = sign switch
        {
            '_' => unapproved ? "_" : "",
            ',' => unapproved ? ", " : "",
            // Behind the letter of a revision the hyphen belongs to the draft's name: P802.15.3RevA-D00.
            '-' => unapproved || char.IsAsciiLetterUpper(before) && before != '-' ? "-" : "",
            'D' => blank ? " " : "",
            _ => spaced && !publisher.Contains("Approved Draft") ? "/ " : "",
        };
        return string.Concat(kept, full ? "Draft" : "D", number);
    }

    /// <summary>A draft without its D: /3.2, /2.0.0.</summary>
    private static string? Unlettered(ref IdCursor c)
    {
        var mark = c.At;
        if (!c.Digits(1, 2) || c.Next != '.') return null;
        while (c.Take('.') && c.Digits(1, 2))
        {
        }
        return c.AtBreak ? c.Since(mark).ToString() : null;
    }

    /// <summary>
    /// Digits with full stops, then up to two letters with digits (D4b, D2r2, D12D14), "+" digits (D1+1), or one or two letters and a digit alone (DH, DB2, D-IS).
    /// </summary>
    private static bool DraftNumber(ref IdCursor c, bool letters)
    {
        var start = c.At;
        if (c.Take('v') || c.Take('D')) start = c.At;
        if (char.IsAsciiDigit(c.Next))
        {
            while (char.IsAsciiDigit(c.Next) || c.Next == '.' && char.IsAsciiDigit(c.Ahead(1))) c.At++;
            if (c.Next == '+' && char.IsAsciiDigit(c.Ahead(1))) c.At++;
            for (var i = 0; i < 2 && char.IsAsciiLetter(c.Next); i++) c.At++;
            if (char.IsAsciiLetter(c.Next)) c.At -= c.Text[c.At - 2] is >= '0' and <= '9' ? 1 : 2;
            c.Digits(1, 4);
            return c.At - start < 16;
        }
        if (!letters || !char.IsAsciiLetter(c.Next)) return false;
        c.At++;
        if (char.IsAsciiLetter(c.Next)) c.At++;
        c.Digits(1, 4);
        return c.AtBreak && c.At - start <= 6;
    }

    /// <summary>
    /// "/FDIS", "-DIS", "_CD2", " FDIS", ", FDIS": the stage of a joint project in the place of the draft; "/E-2" is the registry's second edition.
    /// A blank, a comma and a low line are kept, the hyphen is a slash.
    /// </summary>
    private static string? Stage(ref IdCursor c, bool project)
    {
        if (!project) return null;
        if (c.Take("/E-"))
        {
            var digits = c.At;
            return c.Digits(1, 1) && c.AtBreak ? string.Concat("E-", c.Since(digits)) : null;
        }
        var hyphen = c.Next == '-';
        var sign = c.Take('/') || c.Take('-') ? "" : c.Take('_') ? "_" : c.Take(", ") ? ", " : c.Take(' ') ? " " : null;
        if (sign is null) return null;
        c.Blanks();
        var mark = c.At;
        for (var i = Stages.Length - 1; i >= 0; i--)
        {
            if (c.Take(Stages[i]) && hyphen && Stages[i] == "DIS" && !char.IsAsciiDigit(c.Next)) return string.Concat("-DIS", Meeting(ref c));
            c.At = mark;
            if (c.Take(Stages[i]) && !char.IsAsciiDigit(c.Next)) return Stages[i] is "TS" or "TR" ? null : string.Concat(sign, Stages[i], Meeting(ref c));
            c.At = mark;
        }
        if (c.Take("CD") && c.Digits(1, 2) && c.Take('.') && c.Digits(1, 1) && c.AtBreak) return string.Concat(sign, c.Since(mark));
        return null;
    }

    /// <summary>The year and month of the meeting that a stage was made for, "-1410" (a year of four digits is none), or the draft of the stage, "/D5".</summary>
    private static ReadOnlySpan<char> Meeting(ref IdCursor c)
    {
        var mark = c.At;
        if (c.Take('-') && c.Digits(4, 4) && c.AtBreak && !IsYear(c.Since(mark + 1))) return c.Since(mark);
        c.At = mark;
        if (c.Take(' ') && c.Take('D') && c.Digits(1, 2) && c.AtBreak) return c.Since(mark);
        c.At = mark;
        if ((c.Take('/') || c.Take('_')) && (c.Take('D') || c.Take('V')) && c.Digits(1, 2) && c.AtBreak) return string.Concat("/", c.Since(mark + 1));
        c.At = mark;
        return default;
    }
}
