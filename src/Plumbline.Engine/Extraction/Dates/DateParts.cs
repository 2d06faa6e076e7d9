namespace Plumbline.Engine.Extraction.Dates;

/// <summary>How a date that is not written out in full is to be completed.</summary>
internal enum DateBasis : byte
{
    /// <summary>The year is written.</summary>
    Written,

    /// <summary>No year is written: it follows from the sentence, its neighbours or the issue.</summary>
    YearMissing,

    /// <summary>A year told from the year of writing: last year, 明年.</summary>
    YearOfWriting,

    /// <summary>The month of writing: 本月底.</summary>
    MonthOfWriting,

    /// <summary>The day named before: that day, 同日.</summary>
    DayBefore,

    /// <summary>The day on which the text itself is published: 即日起, 自发布之日起.</summary>
    DayOfRelease,
}

/// <summary>A date, or a range of dates, as read from one place of a text; offsets are those of the text that was read.</summary>
internal record struct DateParts
{
    /// <summary>Offset of the first character; introducing words are outside.</summary>
    public int Start;

    /// <summary>Offset behind the last character.</summary>
    public int End;

    /// <summary>The date, or the first of a range; a member that is not known is 0.</summary>
    public int Year, Month, Day;

    /// <summary>The last of a range, all 0 where there is one date.</summary>
    public int EndYear, EndMonth, EndDay;

    /// <summary>What completes it.</summary>
    public DateBasis Basis;

    /// <summary>Years (<see cref="DateBasis.YearOfWriting"/>) or months (<see cref="DateBasis.DayOfRelease"/>) to add to what completes it.</summary>
    public int Shift;

    /// <summary>Reads only as the second half of a range: "and September".</summary>
    public bool OnlyAfterAnother;

    /// <summary>True where a last date was read.</summary>
    public readonly bool IsRange => EndMonth > 0 || EndYear > 0 || EndDay > 0;

    /// <summary>3 for a day, 2 for a month, 1 for a year.</summary>
    public readonly int Depth => Day > 0 ? 3 : Month > 0 ? 2 : 1;
}
