namespace Plumbline.Engine.Identifiers;

/// <summary>
/// IEEE, AIEE and IRE before it, the ANSI committees it serves, and what it publishes with others:
/// <c>IEEE Std 802.3cu-2021</c>, <c>IEEE P802.11/D18, January 2016</c>, <c>IEEE Std 1003.1-2008/Cor 1-2013</c>, <c>ANSI C63.4-2014</c>,
/// <c>ISO/IEC/IEEE 15026.1-2019</c>, <c>IEEE Std 1012-2012 (Revision of IEEE Std 1012-2004) - Redline</c>.
/// <code>
/// ieee   = [partner "/"] publishers SP *status number ["-" year] ["/" partner] *supplement [draft] [date] ["(R" year ")"] [redline | book]
/// status = "Active" | "Approved" | "Unapproved" | "Draft" | "Std" | "No." | stage        ; Std and No. say nothing and are dropped
/// number = ["P"] [letter] num *(("." | "-") num) [letters] ["REV" letters]             ; P is a project
/// draft  = ("/" | "_" | SP) "D" ["-"] version | ("/" | "-" | "_" | SP) stage            ; D18 on title pages, D-18 in the registry
/// date   = ["," SP] [month] year | "-" year "-" month
/// </code>
/// A draft that is not behind a slash keeps its sign, and its date with it.
/// The date of a numbered draft is kept in year and month and not printed: the draft number names it. A project's base year belongs to its number
/// (P802.16-2004/Cor 1/D5). A redline shows two editions, so that the one it revises belongs to its name.
/// </summary>
internal static partial class IeeeFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Institute(ref c) ?? Document(ref c);
        end = c.At;
        return id;
    }

    /// <summary>
    /// A number without its publisher, as lists of IEEE have it: P1082/D8, May 2016; 1703/D9; C63.4-2000. A project's publisher stays empty, as it
    /// is printed there; a bare number needs a draft, or a full stop and a year.
    /// </summary>
    internal static StandardId? ReadBare(ReadOnlySpan<char> text, int start, out int end)
    {
        var c = new IdCursor(text, start);
        var digit = char.IsAsciiDigit(c.Next);
        var id = Institute(ref c) ?? Numbered(ref c, new Prefix(digit ? "IEEE" : "", false, false));
        end = c.At;
        return id is { Version: not null } or { Publisher: "IRE" or "IEEE" } || id?.Year is not null && id.Number.Contains('.') ? id : null;
    }

    private static StandardId? Document(ref IdCursor c)
    {
        var partner = PartnerInFront(ref c);
        return ReadPrefix(ref c) is { } prefix ? Numbered(ref c, prefix, partner) : null;
    }

    private static StandardId? Numbered(ref IdCursor c, Prefix prefix, StandardId? partner = null)
    {
        var mark = c.At;
        var project = c.Next == 'P' || IsUnapproved(prefix.Publisher);
        if (prefix.Publisher == "ANSI" && char.IsAsciiDigit(c.Next) || !Number(ref c)) return null;
        Joint(ref c);
        var numberEnd = c.At;
        c.Take('™');
        var body = new IdBody { Supplements = [] };
        EditionYear(ref c, ref body, project, ref numberEnd);
        if (prefix.ProjectsOnly && !project && (body.Year is null || !c.Text[mark..numberEnd].Contains('.'))) return null;
        body.Number = c.Text[mark..numberEnd].ToString();
        if (body.Year is not null && !project) partner ??= PartnerBehind(ref c);
        var registry = Variants(ref c, ref body, project, prefix.Publisher);
        var month = c;
        if (!c.AtBreak && (body.Version is null || TakeMonth(ref month) is null)) return null;
        if (body.Year is null || project) Date(ref c, ref body, project, prefix.Publisher);
        if (body.Version is ['_', ..] && body.DateForm is { Tight: true } && !IsUnapproved(prefix.Publisher)) body.Version = body.Version[1..];
        if (body.Version is ['_', ..] && c.Since(mark).EndsWith(".pdf")) body.Version = body.Version[1..];
        var publisher = prefix.Publisher;
        if (prefix.Std && project && publisher == "IEEE" && !registry && (body.Version is not null || body.Year is not null)) publisher = "IEEE Draft";
        var confirmed = Confirmed(ref c);
        var same = SameAtIec(ref c, prefix.Publisher);
        body.Suffix = Redline(ref c, ref body, confirmed is not null);
        return new StandardId
        {
            Family = IdFamily.Ieee,
            Kind = publisher.StartsWith("ANSI", StringComparison.Ordinal) && !publisher.Contains("IEEE") ? IdentifierKind.Foreign : IdentifierKind.International,
            Publisher = publisher,
            Number = body.Number,
            Year = body.Year,
            Month = body.Month,
            YearPrinted = body.YearPrinted,
            Confirmed = confirmed,
            Version = body.Version,
            Suffix = body.Suffix,
            Supplements = body.Supplements,
            Adopted = same ?? partner,
            DateForm = body.DateForm,
            DraftGlued = body.DraftGlued,
        };
    }

    /// <summary>The number that IEC gave the same text, with the day on its cover: IEEE 1588 IEC 61588 First edition 2004-09.</summary>
    private static StandardId? SameAtIec(ref IdCursor c, string publisher)
    {
        var mark = c.At;
        if (publisher == "IEEE" && c.Take(" IEC "))
        {
            var id = IsoIecFamily.Read(c.Text, mark + 1, out var end);
            c.At = end;
            if (id?.Version is { Length: > 8 }) return id;
        }
        c.At = mark;
        return null;
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        AddPartner(ref w, id.Adopted, front: true);
        w.Add(id.Publisher);
        w.Add(id.Publisher.Length > 0 ? " " : "");
        w.Add(id.Number);
        if (id.Version is null && DateClosesUp(id) && !IsInstitute(id))
        {
            w.Add("-", id.Year ?? id.YearPrinted);
            w.Add("-", id.Month);
        }
        var note = false;
        foreach (var supplement in id.Supplements)
        {
            note |= IsNote(supplement);
            if (!IsNote(supplement)) AddSupplement(ref w, supplement);
        }
        AddVersion(ref w, id);
        AddPartner(ref w, id.Adopted, front: false);
        if (id.Confirmed is not null)
        {
            w.Add(" (R", id.Confirmed);
            w.Add(')');
        }
        if (note) AddNotes(ref w, id);
        w.Add(" ", id.Suffix);
        return w.ToString();
    }

    private static bool IsUnapproved(string publisher) => publisher.Contains("Unapproved");

    /// <summary>True where the date follows the number as the registry writes it: -2021-03.</summary>
    private static bool DateClosesUp(StandardId id) => id.DateForm is null && (id.Month is null || HasStage(id.Publisher) || id.Number.Contains('.'));

    /// <summary>The draft or stage behind its sign, which is a slash where the version carries none, and the date of what has no number of its own.</summary>
    private static void AddVersion(ref IdWriter w, StandardId id)
    {
        if (id.Version is { } version)
        {
            w.Add(char.IsAsciiLetterOrDigit(version[0]) && !id.DraftGlued ? "/" : "");
            w.Add(version);
            if (version[0] == 'D' && char.IsAsciiDigit(version[1]) && !id.DraftGlued) return;
            if (version.StartsWith("D-", StringComparison.Ordinal) || version.StartsWith("E-", StringComparison.Ordinal))
            {
                w.Add("-", id.Year);
                w.Add("-", id.Month);
                return;
            }
        }
        else if (DateClosesUp(id))
        {
            return;
        }
        if (id.Year is null || IsInstitute(id)) return;
        if (id.DateForm is { } form)
        {
            AddDate(ref w, id.Year, id.Month, form);
            return;
        }
        w.Add(id.Version is [',', ..] ? " " : ", ");
        if (id.Month is not null)
        {
            w.Add(MonthName(id.Month, id.Publisher.Contains("Draft") || IsUnapproved(id.Publisher)));
            w.Add(" ");
        }
        w.Add(id.Year);
    }
}
