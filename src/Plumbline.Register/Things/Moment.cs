namespace Plumbline.Register.Things;

/// <summary>When something is asked: at an instant, or on a day wherever the authority sits (from its first second there).</summary>
public readonly record struct Moment
{
    private readonly DateTimeOffset? _instant;
    private readonly DateOnly _day;

    private Moment(DateTimeOffset? instant, DateOnly day) => (_instant, _day) = (instant, day);

    /// <summary>At an instant, such as now.</summary>
    public static Moment At(DateTimeOffset instant) => new(instant, default);

    /// <summary>On a day of the calendar.</summary>
    public static Moment On(DateOnly day) => new(null, day);

    /// <summary>The day that it is in a zone.</summary>
    public DateOnly DayIn(TimeZoneInfo zone) => _instant is { } instant ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime) : _day;

    /// <summary>True where it comes before an instant; a day does where it begins before it in the zone.</summary>
    internal bool IsBefore(DateTimeOffset end, TimeZoneInfo zone) => (_instant ?? Deadline.Local(_day.ToDateTime(TimeOnly.MinValue), zone)) < end;
}
