using System.Collections.Immutable;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// National, sector, local, association and enterprise standards of China and what is numbered like them.
/// <code>
/// id    = prefix [blank] num ["." part] [dash year ["(" year ")"]] [all | amd] ["/" international]
/// year  = 4 digits | 2 digits, which are 19yy | 202X
/// all   = "(all parts)" | "（所有部分）" | "系列标准" | "series of standards"
/// amd   = "/XG" n ["-" year] | "No. 1 amendment" | ["《" title "》"] "第1号修改单"
/// </code>
/// </summary>
internal static partial class ChineseFamily
{
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, out int end) => Read(text, start, loose: false, out end);

    /// <summary>As the other; a loose reader takes a bare sector code without a year too, which only a neighbour in the text can vouch for.</summary>
    internal static StandardId? Read(ReadOnlySpan<char> text, int start, bool loose, out int end)
    {
        var c = new IdCursor(text, start);
        var id = Read(ref c, loose);
        end = c.At;
        return id;
    }

    private static StandardId? Read(ref IdCursor c, bool loose)
    {
        if (ReadPrefix(ref c) is not { } prefix || !ToNumber(ref c, out var hyphened)) return null;
        var number = new ChineseNumber();
        var from = c.At;
        if (!ReadNumber(ref c, prefix, ref number)) return null;
        if (hyphened && number is { Year: null, PartTo: 0, YearPrinted: null } && number.To - number.From == 4 && TryYear(c.Text.Slice(from, 4), out _))
        {
            // "GB/T-2020": a year, and the number is missing.
            c.At = from;
            return null;
        }
        if (prefix.NeedsYear && !loose && number.Year is null && number.YearPrinted is null) return null;
        // GBZ is occupational health with numbers under 1000; a longer number has lost the slash of GB/Z.
        if (prefix.Publisher == "GBZ" && number.Digits > 3) prefix = prefix with { Publisher = "GB/Z", Kind = IdentifierKind.Guide };
        ImmutableArray<Supplement> supplements = [];
        StandardId? adopted = null;
        if (number.PartTo > 0) number.Part = SmallNumbers.Text(c.Text[number.PartFrom..number.PartTo]);
        if (number.Part is null && number.Year is null && TakeAllParts(ref c)) number.Part = "all";
        else
        {
            if (ReadAmendment(ref c) is { } amendment) supplements = [amendment];
            adopted = ReadAdopted(ref c);
        }
        return new StandardId
        {
            Family = IdFamily.Chinese,
            Kind = prefix.Kind,
            Publisher = prefix.Publisher,
            Number = number.Text ?? SmallNumbers.Text(c.Text[number.From..number.To]),
            Part = number.Part,
            Year = number.Year,
            YearPrinted = number.YearPrinted,
            Confirmed = number.Confirmed,
            Supplements = supplements,
            Adopted = adopted,
        };
    }

    internal static string Format(StandardId id)
    {
        var w = default(IdWriter);
        w.Add(id.Publisher);
        w.Add(id.Publisher == "CNAS" ? '-' : ' ');
        w.Add(id.Number);
        if (id.Part == "all") w.Add(" (all parts)");
        else w.Add(".", id.Part);
        w.Add(id.Publisher is "CNAS" or "CECS" ? ":" : "-", id.Year);
        if (id.Confirmed is not null)
        {
            w.Add("(", id.Confirmed);
            w.Add(')');
        }
        foreach (var supplement in id.Supplements)
        {
            w.Add("/", supplement.Type);
            w.Add(supplement.Number);
            w.Add("-", supplement.Year);
        }
        if (id.Adopted is not null) w.Add("/", id.Adopted.Normal);
        return w.ToString();
    }

    /// <summary>Goes from the prefix to the number: blanks, the end of a line or page, or one hyphen.</summary>
    private static bool ToNumber(ref IdCursor c, out bool hyphened)
    {
        var mark = c.At;
        while (c.Next is ' ' or '\n' or '\r' or '\f' && c.At - mark < 8) c.At++;
        hyphened = c.At == mark && c.Next is '-' or '_' && char.IsAsciiLetterOrDigit(c.Ahead(1));
        if (hyphened) c.At++;
        return char.IsAsciiLetterOrDigit(c.Next);
    }
}
