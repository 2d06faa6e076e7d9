using System.Buffers;
using static Plumbline.Engine.Extraction.Dates.DateText;

namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// Finds every date of a text from left to right and joins two to a range (<c>From May 12, 2021 to June 11</c>, <c>between May and September 2021</c>,
/// <c>2021年5月6日至7月4日</c>). What looks like a date inside an address of the web is passed over. Linear: each anchor is read once, looking at a
/// bounded neighbourhood that never reaches behind the date before.
/// </summary>
internal ref struct DateScanner
{
    private const int LongestJoint = 12;

    /// <summary>Three characters at least, and the first three rare in text: the search looks at these only. The years are searched for apart, since two characters would slow it down.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "t year", "t day", "ame day", "ate of ", "ay of "], StringComparison.Ordinal);

    private static readonly SearchValues<string> Years = SearchValues.Create(["19", "20"], StringComparison.Ordinal);

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _hasSigns;
    private readonly int _offset;
    private SignCursor _signs;
    private int _at;
    private int _floor;
    private int _nextWord = -1;
    private int _nextYear = -1;
    private int _nextHan = -1;
    private int _tokenEnd;
    private bool _tokenIsAddress;
    private bool _hasPending;
    private DateParts _pending;

    public DateScanner(ReadOnlySpan<char> text) => _text = text;

    /// <param name="text">A part of a text.</param>
    /// <param name="signs">The signs 年, 月 and 日 of the whole text.</param>
    /// <param name="offset">Where the part starts in it.</param>
    public DateScanner(ReadOnlySpan<char> text, SignCursor signs, int offset)
    {
        _text = text;
        _signs = signs;
        _offset = offset;
        _hasSigns = true;
    }

    /// <summary>The next date; false at the end of the text.</summary>
    public bool TryNext(out DateParts date)
    {
        while (TryReadNext(out var next))
        {
            if (!_hasPending)
            {
                (_hasPending, _pending) = (true, next);
                continue;
            }
            if (TryJoin(ref _pending, next)) continue;
            if (IsNextYear(_pending, next)) next.OnlyAfterAnother = false;
            date = _pending;
            _pending = next;
            if (!date.OnlyAfterAnother) return true;
        }
        date = _pending;
        var any = _hasPending && !date.OnlyAfterAnother;
        _hasPending = false;
        return any;
    }

    /// <summary><c>in 2016 and 2020</c>: a second year of a list.</summary>
    private readonly bool IsNextYear(in DateParts first, in DateParts second)
    {
        if (!second.OnlyAfterAnother || first.OnlyAfterAnother || first.IsRange || first.Depth > 1 || second.Depth > 1 || second.Start - first.End > LongestJoint) return false;
        return _text[first.End..second.Start].Trim() is "and" or ",";
    }

    private bool TryReadNext(out DateParts date)
    {
        date = default;
        while (_at < _text.Length)
        {
            if (_nextWord < _at) _nextWord = Find(_text[_at..].IndexOfAny(Words));
            if (_nextYear < _at) _nextYear = Find(_text[_at..].IndexOfAny(Years));
            if (_nextHan < _at) _nextHan = NextHan();
            var anchor = Math.Min(Math.Min(_nextWord, _nextYear), _nextHan);
            if (anchor >= _text.Length) return false;
            if (TryReadAt(anchor, out date) && !InAddress(date.Start))
            {
                _at = _floor = date.End;
                return true;
            }
            _at = anchor + 1;
        }
        return false;
    }

    private int NextHan() => !_hasSigns ? Find(_text[_at..].IndexOfAny('年', '月', '日')) : _signs.At(_at + _offset) is var sign and < int.MaxValue ? sign - _offset : int.MaxValue;

    private readonly int Find(int found) => found < 0 ? int.MaxValue : _at + found;

    private readonly bool TryReadAt(int anchor, out DateParts date)
    {
        switch (_text[anchor])
        {
            case '年':
                return ChineseDate.TryReadYear(_text, anchor, _floor, out date);
            case '月':
                return ChineseDate.TryReadMonth(_text, anchor, _floor, out date);
            case '日':
                return ChineseDate.TryReadDay(_text, anchor, _floor, out date);
            case '1' or '2':
                if (At(_text, SkipBlanks(_text, Math.Min(anchor + 4, _text.Length))) == '年')
                {
                    date = default;
                    return false;
                }
                return NumericDate.TryRead(_text, anchor, _floor, out date);
            case 't':
                var isYear = _text[anchor + 2] == 'y';
                var start = anchor - "las".Length;
                date = new DateParts { Start = start, End = anchor + (isYear ? "t year" : "t day").Length, Basis = isYear ? DateBasis.YearOfWriting : DateBasis.DayBefore, Shift = isYear ? -1 : 0 };
                return start >= _floor && (isYear ? _text[start..anchor] is "las" or "Las" : _text[start..anchor] is "tha" or "Tha") && Bounded(date);
            case 'a' when _text[anchor + 1] == 'm':
                date = new DateParts { Start = anchor - 1, End = anchor + "ame day".Length, Basis = DateBasis.DayBefore };
                return anchor > _floor && _text[anchor - 1] == 's' && Bounded(date);
            case 'a':
                date = default;
                return anchor > _floor && _text[anchor - 1] == 'd' && EnglishDate.TryReadDayOfIssue(_text, anchor - 1, out date);
            default:
                if (!EnglishDate.TryRead(_text, anchor, _floor, out date)) return false;
                if (date.Year == 0) date.Basis = DateBasis.YearMissing;
                return true;
        }
    }

    private readonly bool Bounded(in DateParts date) => (date.Start == 0 || !IsWord(_text[date.Start - 1])) && !IsWord(At(_text, date.End));

    /// <summary>True inside a run without blanks that is an address; runs are looked at once, from left to right.</summary>
    private bool InAddress(int at)
    {
        if (at < _tokenEnd) return _tokenIsAddress;
        var start = at;
        while (start > _tokenEnd && IsTokenPart(_text[start - 1])) start--;
        var end = at;
        while (end < _text.Length && IsTokenPart(_text[end])) end++;
        _tokenEnd = end;
        var token = _text[start..end];
        _tokenIsAddress = token.Length > 8 && (token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.Ordinal) || token.Contains('@'));
        return _tokenIsAddress;
    }

    private static bool IsTokenPart(char c) => c is > ' ' and < '\u007F' && c is not ('<' or '>' or '"' or '(' or ')' or '[' or ']');

    private readonly bool TryJoin(ref DateParts first, in DateParts second)
    {
        if (second.Start - first.End > LongestJoint || first.IsRange || second.IsRange || first.Depth != second.Depth) return false;
        if (first.Basis > DateBasis.YearOfWriting || second.Basis > DateBasis.YearOfWriting || !Joined(first, second)) return false;
        var (from, to) = (first, second);
        if (from.Year == 0 && to.Year > 0) from.Year = from.Month > to.Month ? to.Year - 1 : to.Year;
        if (to.Year == 0 && from.Year > 0) to.Year = to.Month < from.Month ? from.Year + 1 : from.Year;
        if (to.Year > 0 && (to.Year, to.Month, to.Day).CompareTo((from.Year, from.Month, from.Day)) <= 0) return false;
        first.Year = from.Year;
        (first.EndYear, first.EndMonth, first.EndDay) = (to.Year, to.Month, to.Day);
        if (first.Basis == DateBasis.YearMissing && first.Year > 0) first.Basis = DateBasis.Written;
        first.End = second.End;
        first.OnlyAfterAnother = false;
        return true;
    }

    private readonly bool Joined(in DateParts first, in DateParts second)
    {
        var (start, end) = (SkipBlanks(_text, first.End), SkipBlanksBack(_text, second.Start, first.End));
        if (start >= end) return false;
        // "from December 15, 2023, to January 15, 2024"
        if (_text[start] == ',' && first.Year > 0 && second.Year > 0) start = SkipBlanks(_text, start + 1);
        return start >= end ? false : _text[start..end] switch
        {
            "to" or "until" or "till" or "through" or "up to" or "to the" or "-" or "‐" or "–" or "—" or "－" or "~" or "～" or "至" or "到" or "起至" or "开始至" or "起到" => true,
            "and" or "and the" => EnglishDate.WordBefore(_text, first.Start, 0) is "between" or "Between",
            _ => false,
        };
    }
}
