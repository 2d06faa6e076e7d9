namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// Completes dates without a year, and relative ones. In order: a written year of the same sentence or of the date before it, so long as it is near the time
/// of writing; the time of writing (issue of the newsletter or date of the document); the written date before. Abstains where there is none.
/// </summary>
/// <param name="writing">When the text was written, as far as known.</param>
/// <param name="source">What tells it, for notes: <c>issue</c> or <c>document</c>.</param>
internal sealed class YearResolver(FuzzyDate? writing, string source)
{
    private const int NeighbourReach = 500;
    private const int Nowhere = int.MinValue / 2;

    private FuzzyDate _before;
    private int _beforeEnd = Nowhere;
    private FuzzyDate _dayBefore;
    private int _dayBeforeEnd = Nowhere;
    private FuzzyDate _dayOfFact;
    private int _dayOfFactEnd = Nowhere;

    /// <summary>Tells that something happened on a day: "the same day" in another sentence means it, not the day on which something takes effect.</summary>
    public void Happened(FuzzyDate day, int end)
    {
        if (day.Day > 0) (_dayOfFact, _dayOfFactEnd) = (day, end);
    }

    /// <summary>Completes a date; false where nothing tells what is missing. <paramref name="sentence"/> is the offset of its sentence, <paramref name="behind"/> a date
    /// with a year in that sentence, or default. <paramref name="isOfPlan"/> is true for a year of a plan, 行动计划（2023—2035年）, 到2025年: dates behind it do not take it over.</summary>
    public bool TryComplete(in DateParts parts, int offset, int sentence, FuzzyDate behind, bool isOfPlan, out DateMention mention)
    {
        mention = default;
        var span = Text.TextSpan.FromBounds(offset + parts.Start, offset + parts.End);
        switch (parts.Basis)
        {
            case DateBasis.Written:
                mention = Make(parts, span, parts.Year, null);
                break;
            case DateBasis.YearMissing:
                var (year, note) = YearOf(parts, span.Start, behind);
                if (year == 0) return false;
                mention = Make(parts, span, year, note);
                break;
            case DateBasis.YearOfWriting:
                var named = writing is null && span.Start - _dayBeforeEnd <= NeighbourReach;
                if ((writing ?? (named ? _dayBefore : null)) is not { } now || now.Year + parts.Shift < 1) return false;
                mention = Make(parts, span, now.Year + parts.Shift, named ? "year counted from the date before" : $"year counted from the {source}");
                break;
            case DateBasis.MonthOfWriting:
                if (writing is not { Month: > 0 } month) return false;
                mention = new(span, parts.Day < 0 ? new FuzzyDate(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)) : new FuzzyDate(month.Year, month.Month), null, $"month of the {source}", parts.Basis);
                break;
            case DateBasis.DayBefore:
                var isInSentence = _dayBeforeEnd >= sentence || _dayOfFactEnd < 0;
                if (span.Start - (isInSentence ? _dayBeforeEnd : _dayOfFactEnd) > NeighbourReach) return false;
                mention = new(span, isInSentence ? _dayBefore : _dayOfFact, null, "the day named before", parts.Basis);
                return true;
            default:
                if (writing is not { Day: > 0 } day) return false;
                mention = new(span, parts.Shift == 0 ? day : AddMonths(day, parts.Shift), null, $"counted from the date of the {source}", parts.Basis);
                return true;
        }
        if (!isOfPlan) (_before, _beforeEnd) = (mention.End ?? mention.Date, span.End);
        if (mention.Date.Day > 0) (_dayBefore, _dayBeforeEnd) = (mention.Date, span.End);
        return true;
    }

    /// <summary>True where neither the issue, the document nor a date before tells a year.</summary>
    public bool IsWithoutYear => writing is null && _beforeEnd < 0;

    /// <summary>Completes a date without a year by the first one that follows in full: a text names its own day first, then when things take effect.</summary>
    /// <param name="parts">The date.</param>
    /// <param name="offset">Where the part of the text starts that it was found in.</param>
    /// <param name="behind">The date that follows.</param>
    /// <param name="isAhead">True where that one is to come, so that this one lies before it.</param>
    /// <param name="mention">The date in full.</param>
    public bool TryComplete(in DateParts parts, int offset, FuzzyDate behind, bool isAhead, out DateMention mention)
    {
        mention = Make(parts, Text.TextSpan.FromBounds(offset + parts.Start, offset + parts.End), isAhead ? ClosestYear(parts, behind, 11, 0) : ClosestYear(parts, behind, 9, 3), "year taken from the date behind");
        (_before, _beforeEnd) = (mention.End ?? mention.Date, mention.Span.End);
        if (mention.Date.Day > 0) (_dayBefore, _dayBeforeEnd) = (mention.Date, mention.Span.End);
        return true;
    }

    private static DateMention Make(in DateParts parts, Text.TextSpan span, int year, string? note)
    {
        var first = new FuzzyDate(year, parts.Month, parts.Day);
        if (!parts.IsRange) return new(span, first, null, note, parts.Basis);
        var last = parts.EndYear > 0 ? parts.EndYear : parts.EndMonth < parts.Month ? year + 1 : year;
        return new(span, first, new FuzzyDate(last, parts.EndMonth, parts.EndDay), note, parts.Basis);
    }

    private (int Year, string? Note) YearOf(in DateParts parts, int start, FuzzyDate behind)
    {
        // 11月11日发布，2025年6月1日起实施: what comes first in the sentence comes first in time.
        if (IsNear(behind.Year)) return (behind.Month > 0 && (behind.Month, behind.Day).CompareTo((parts.Month, parts.Day)) < 0 ? ClosestYear(parts, writing ?? behind, 9, 3) : behind.Year, "year taken from the sentence");
        if (start - _beforeEnd <= NeighbourReach && IsNear(_before.Year)) return (YearAfter(parts), "year taken from the date before");
        if (writing is { } now) return (ClosestYear(parts, now, 9, 3), $"year taken from the {source}");
        return _beforeEnd >= 0 ? (YearAfter(parts), "year taken from the date before") : (0, null);
    }

    private int YearAfter(in DateParts parts) => _before.Month > 0 ? ClosestYear(parts, _before, 6, 6) : _before.Year;

    private bool IsNear(int year) => year > 0 && (writing is not { } now || Math.Abs(now.Year - year) <= 1);

    /// <summary>The year that puts the date at most so many months before and behind another.</summary>
    private static int ClosestYear(in DateParts parts, FuzzyDate near, int monthsBefore, int monthsBehind)
    {
        if (near.Month == 0) return near.Year;
        var ahead = parts.Month - near.Month;
        return ahead > monthsBehind ? near.Year - 1 : ahead < -monthsBefore ? near.Year + 1 : near.Year;
    }

    private static FuzzyDate AddMonths(FuzzyDate from, int months)
    {
        var count = (from.Year * 12) + from.Month - 1 + months;
        var (year, month) = (count / 12, (count % 12) + 1);
        if (year > 9998) return from;
        return new FuzzyDate(year, month, Math.Min(from.Day, DateTime.DaysInMonth(year, month)));
    }
}
