using Plumbline.Engine.Text;

namespace Plumbline.Engine.Identifiers;

/// <summary>
/// What follows an identifier in a list or range without repeating its prefix.
/// <code>
/// list  = id *( sep item )              ; sep: "," "、" ";" "/" "and" "or" 和 及 与 或 "&amp;", also ", and"
/// range = id to ( id | item )           ; to: "~" "to" "through" 至 到, a hyphen before what cannot be a year
/// item  = num ["." part] ["-" year] | "-" part | "." part | part
/// </code>
/// An item has to look like its neighbour, so that ", 2020 edition" or ", 200 firms" do not pass.
/// </summary>
internal static partial class IdentifierList
{
    private const int MaxRange = 200;
    private const int MaxItem = 48;

    private enum Separator
    {
        None,
        List,
        Slash,
        Range,
        Hyphen,
    }

    /// <summary>Reads on behind the last mention of <paramref name="found"/> and adds what the list holds.</summary>
    /// <param name="rest">Folded text from the end of that mention.</param>
    /// <param name="origin">Offset of <paramref name="rest"/> in the whole text.</param>
    /// <param name="found">Mentions; the last opens the list and may be given the year of the range's end.</param>
    /// <returns>How many characters were read.</returns>
    internal static int Continue(ReadOnlySpan<char> rest, int origin, List<IdMention> found)
    {
        var read = 0;
        while (CanCarry(found[^1].Id))
        {
            var separator = ReadSeparator(rest, read, out var item);
            if (separator == Separator.None || item >= rest.Length) break;
            var end = separator is Separator.Range or Separator.Hyphen
                ? ReadRange(rest, item, origin, separator == Separator.Hyphen, found)
                : AddItem(rest, item, origin, separator, found);
            if (end == 0) break;
            read = end;
        }
        return read;
    }

    /// <summary>A quick look whether a list or range may go on at <paramref name="at"/> of a text as printed.</summary>
    internal static bool MayGoOn(ReadOnlySpan<char> text, int at)
    {
        at = Skip(text, at);
        if (at >= text.Length) return false;
        switch (CharFold.Fold(text[at]))
        {
            case ',' or '、' or ';':
                at = Skip(text, at + 1);
                return at < text.Length && (text[at] is 'a' or 'o' || MayBeItem(text, at));
            case '和' or '及' or '与' or '或' or '&' or '/' or '~' or '至' or '到' or '-':
                at = Skip(text, at + 1);
                return at < text.Length && (MayBeItem(text, at) || CharFold.Fold(text[at]) is var next && char.IsAsciiLetterUpper(next));
            case 'a':
                return text[at..].StartsWith("and ");
            case 'o':
                return text[at..].StartsWith("or ");
            case 't':
                return text[at..].StartsWith("to ") || text[at..].StartsWith("through ");
            default:
                return false;
        }
    }

    private static bool MayBeItem(ReadOnlySpan<char> text, int at)
    {
        var next = CharFold.Fold(text[at]);
        return char.IsAsciiDigit(next) || next is '-' or '.' || char.IsAsciiLetterUpper(next) && at + 1 < text.Length && text[at + 1] == '.';
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        var from = at;
        while (at < text.Length && at - from < 4 && CharFold.Fold(text[at]) is ' ' or '\n' or '\r') at++;
        return at;
    }

    /// <summary>Where a member with a prefix of its own may start behind a separator at <paramref name="at"/>; 0 where there is no separator.</summary>
    internal static int NextItem(ReadOnlySpan<char> text, int at) =>
        ReadSeparator(text, at, out var item) is Separator.List or Separator.Slash or Separator.Range && item < text.Length ? item : 0;

    private static int AddItem(ReadOnlySpan<char> rest, int item, int origin, Separator separator, List<IdMention> found)
    {
        var end = ReadItem(rest, item, found[^1].Id, separator, out var id);
        if (end > 0) found.Add(new IdMention(origin + item, origin + end, id!, Listed: true));
        return end;
    }

    private static bool CanCarry(StandardId id) => id.Part != "all" && id.Adopted is null && id.Supplements.IsEmpty
        && id.Family is not (IdFamily.Plan or IdFamily.W3C or IdFamily.OneM2M or IdFamily.Treaty) && id.Publisher is not ("CNAS" or "draft");

    private static Separator ReadSeparator(ReadOnlySpan<char> text, int at, out int item)
    {
        var c = new IdCursor(text, at);
        c.Blanks();
        var blank = c.At > at;
        var separator = Separator.None;
        switch (c.Next)
        {
            case ',' or '、' or ';':
                c.At++;
                c.Blanks();
                Word(ref c);
                separator = Separator.List;
                break;
            case '和' or '及' or '与' or '或' or '&':
                c.At++;
                separator = Separator.List;
                break;
            case '/':
                c.At++;
                separator = Separator.Slash;
                break;
            case '~' or '至' or '到':
                c.At++;
                separator = Separator.Range;
                break;
            case '-':
                while (c.Next == '-') c.At++;
                separator = Separator.Hyphen;
                break;
            case 'a' or 'o' when blank && Word(ref c):
                separator = Separator.List;
                break;
            case 't' when blank && (c.TakeWord("to") || c.TakeWord("through")):
                separator = Separator.Range;
                break;
        }
        c.Blanks();
        item = c.At;
        return separator;
    }

    private static bool Word(ref IdCursor c)
    {
        if (!c.TakeWord("and") && !c.TakeWord("or")) return false;
        c.Blanks();
        return true;
    }

    /// <summary>An item without prefix at <paramref name="at"/>; gives the offset behind it or 0.</summary>
    private static int ReadItem(ReadOnlySpan<char> text, int at, StandardId first, Separator separator, out StandardId? id)
    {
        id = null;
        var next = text[at];
        if (next is '-' or '.' || char.IsAsciiDigit(next) && PartAlone(text, at, first, separator)) return ReadPart(text, at, first, out id);
        if (!char.IsAsciiDigit(next) && !(first.Family == IdFamily.Itu && char.IsAsciiLetterUpper(next)) || separator == Separator.Slash) return 0;
        var end = ReadWithPrefix(first.Publisher, text, at, out id);
        return end > 0 && Alike(first, id!) && GoesOn(text, end) ? end : 0;
    }

    /// <summary>"62196-1/2/3", "2423.1、2、3": one or two digits behind a slash or 、 are a part.</summary>
    private static bool PartAlone(ReadOnlySpan<char> text, int at, StandardId first, Separator separator)
    {
        if (first.Part is null || first.Year is not null || !(separator == Separator.Slash || at > 0 && text[at - 1] == '、')) return false;
        var digits = CountDigits(text, at);
        var end = at + digits;
        return digits <= 2 && (end == text.Length || text[end] is ' ' or ',' or '/' or '、' or ')' or ';' or '\n' or '。' or '和' or '等');
    }

    /// <summary>A part with or without its separator, set in the place of the last levels of the neighbour's part.</summary>
    private static int ReadPart(ReadOnlySpan<char> text, int at, StandardId first, out StandardId? id)
    {
        id = null;
        if (first.Part is null) return 0;
        var sign = first.Family == IdFamily.Chinese ? '.' : '-';
        var c = new IdCursor(text, at);
        if (c.Next is '-' or '.' && !c.Take(sign)) return 0;
        var from = c.At;
        if (!c.Digits(1, 3)) return 0;
        while (c.Next == sign && char.IsAsciiDigit(c.Ahead(1)))
        {
            c.At++;
            c.Digits(1, 3);
        }
        if (char.IsAsciiLetterOrDigit(c.Next) || c.Next is '%') return 0;
        var given = c.Since(from);
        var part = first.Part.AsSpan();
        for (var levels = given.Count(sign) + 1; levels > 0; levels--) part = part.LastIndexOf(sign) is var cut and >= 0 ? part[..cut] : default;
        var whole = part.IsEmpty ? given.ToString() : string.Concat(part, sign == '.' ? "." : "-", given);
        var year = first.Year;
        if (year is not null)
        {
            // "ISO/IEC 15408-1:2022, -2:2022": a dated list has its dates on each.
            if (!c.Take(sign == '.' ? '-' : ':') || !c.Year(out year)) return 0;
        }
        id = first.With(first.Number, whole, year);
        return c.At;
    }

    private static int ReadWithPrefix(string publisher, ReadOnlySpan<char> text, int at, out StandardId? id)
    {
        Span<char> buffer = stackalloc char[128];
        var item = text[at..Math.Min(text.Length, at + MaxItem)];
        id = null;
        if (publisher.Length + 1 + item.Length > buffer.Length) return 0;
        publisher.CopyTo(buffer);
        buffer[publisher.Length] = ' ';
        var offset = publisher.Length + 1;
        item.CopyTo(buffer[offset..]);
        id = Routes.Read(buffer[..(offset + item.Length)], 0, line: false, out var end);
        return id is null || end <= offset ? 0 : at + end - offset;
    }

    /// <summary>True where two numbers may stand in one list: both dated or both not, and about as long.</summary>
    private static bool Alike(StandardId first, StandardId item)
    {
        if (item.Publisher != first.Publisher) return false;
        if (first.Number == item.Number && first.Part is not null && item.Part is not null) return true;
        if ((first.Year is null) != (item.Year is null)) return false;
        var before = CountDigits(first.Number, 0);
        var digits = CountDigits(item.Number, 0);
        if (first.Family == IdFamily.Itu) return item.Number.Contains('.');
        if (digits < (item.Year is null ? 3 : 2) || Math.Abs(digits - before) > 1) return false;
        return first.Family == IdFamily.Ietf || item.Part is not null || item.Number.Length != 4 || !IsYear(item.Number);
    }

    private static bool IsYear(string number) => int.TryParse(number, out var value) && value is >= 1949 and <= 2035;

    private static int CountDigits(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (at + count < text.Length && char.IsAsciiDigit(text[at + count])) count++;
        return count;
    }
}
