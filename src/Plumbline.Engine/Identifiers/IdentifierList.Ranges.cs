namespace Plumbline.Engine.Identifiers;

/// <content>Ranges.</content>
internal static partial class IdentifierList
{
    /// <summary>The end of a range at <paramref name="at"/>; adds the members and gives the offset behind it in <paramref name="rest"/>, or 0.</summary>
    private static int ReadRange(ReadOnlySpan<char> rest, int at, int origin, bool hyphen, List<IdMention> found)
    {
        var first = found[^1];
        var end = ReadBound(rest, at, first.Id, hyphen, out var bound);
        if (end == 0 || !Expand(first, bound!, origin + at, origin + end, found)) return 0;
        return end;
    }

    private static int ReadBound(ReadOnlySpan<char> rest, int at, StandardId first, bool hyphen, out StandardId? bound)
    {
        bound = null;
        if (char.IsAsciiLetter(rest[at]))
        {
            if (hyphen) return 0;
            bound = Routes.Read(rest, at, line: false, out var behind);
            return bound?.Publisher == first.Publisher ? behind : 0;
        }
        var c = new IdCursor(rest, at);
        var dashed = c.Next == '-' && first.Family != IdFamily.Chinese;
        if (dashed) c.At++;
        var from = c.At;
        if (!c.Digits(1, 6)) return 0;
        var digits = c.Since(from);
        if (hyphen && (first.Year is not null || first.Family != IdFamily.Chinese)) return 0;
        var alone = c.Next is not '.' || !char.IsAsciiDigit(c.Ahead(1));
        if (first.Part is not null && alone && digits.Length <= 3 && Greater(digits, first.Part))
        {
            // GB/T 1.1~3: the second bound is a part.
            var year = default(string);
            var mark = c.At;
            if (!(first.Family == IdFamily.Chinese ? c.Take('-') : c.Take(':')) || !c.Year(out year)) (c.At, year) = (mark, null);
            bound = first.With(first.Number, digits.ToString(), year);
            return char.IsAsciiLetterOrDigit(c.Next) || c.Next == '%' ? 0 : c.At;
        }
        if (dashed) return 0;
        var end = ReadWithPrefix(first.Publisher, rest, at, out bound);
        // A hyphen and four digits are a year that the grammar refused, or nothing.
        return end == 0 || bound is null || hyphen && bound.Part is null && digits.Length < 5 ? 0 : end;
    }

    private static bool Greater(ReadOnlySpan<char> digits, string part) => int.TryParse(part, out var low) && int.Parse(digits) > low;

    /// <summary>The members from the first to the bound: of parts where the numbers are equal, of numbers where there are no parts.</summary>
    private static bool Expand(IdMention first, StandardId bound, int boundStart, int boundEnd, List<IdMention> found)
    {
        var parts = first.Id.Part is not null;
        if (parts != bound.Part is not null || parts && bound.Number != first.Id.Number) return Apart(first, bound, boundStart, boundEnd, found);
        var lowText = parts ? first.Id.Part! : first.Id.Number;
        var highText = parts ? bound.Part! : bound.Number;
        if (!int.TryParse(lowText, out var low) || !int.TryParse(highText, out var high) || high <= low || high - low > MaxRange) return false;
        if (first.Id.Year is not null && bound.Year is not null && first.Id.Year != bound.Year) return Apart(first, bound, boundStart, boundEnd, found);
        var year = first.Id.Year ?? bound.Year;
        found[^1] = first with { Id = Member(first.Id, parts, lowText, year) };
        var width = lowText.Length;
        for (var i = low + 1; i < high; i++)
        {
            found.Add(new IdMention(first.Start, boundEnd, Member(first.Id, parts, i.ToString().PadLeft(lowText[0] == '0' ? width : 0, '0'), year), Listed: true));
        }
        found.Add(new IdMention(boundStart, boundEnd, Member(first.Id, parts, highText, year), Listed: true));
        return true;
    }

    /// <summary>Two ends that span nothing countable are two members: editions of different years, numbers of different parts.</summary>
    private static bool Apart(IdMention first, StandardId bound, int start, int end, List<IdMention> found)
    {
        if (bound.Publisher != first.Id.Publisher || bound.Part is null && bound.Year is null) return false;
        found.Add(new IdMention(start, end, bound, Listed: true));
        return true;
    }

    private static StandardId Member(StandardId first, bool parts, string text, string? year) =>
        parts ? first.With(first.Number, text, year) : first.With(text, null, year);
}
