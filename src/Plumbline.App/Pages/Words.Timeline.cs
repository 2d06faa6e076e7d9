namespace Plumbline.App.Pages;

/// <content>Words for dated facts.</content>
internal sealed partial class Words
{
    /// <summary>A sort of dated facts, as the heading of a column.</summary>
    public string Fact(string what) => this[what switch
    {
        "released" => "released",
        "in-force" => "into force",
        "withdrawn" => "withdrawn",
        "act" => "acts",
        "repealed" => "repealed",
        "deadline" => "comments close",
        "event" => "events",
        _ => "targets due",
    }];

    /// <summary>What happened to one thing, as a word beside it.</summary>
    public string Happened(string what, string kind) => this[(what, kind) switch
    {
        ("released", _) => "released",
        ("in-force", _) => "comes into force",
        ("withdrawn", _) => "withdrawn",
        ("act", _) => "issued",
        ("repealed", _) => "repealed",
        ("deadline", _) => "comments close",
        ("event", _) => "event",
        _ => "target due",
    }];

    /// <summary>A year, month or day as readers write it: <c>May</c> of a year, <c>3</c> of a month.</summary>
    public string Period(string period, string? within) => (period.Length, within) switch
    {
        (4, null) => Date(period),
        (4, _) => this["in the year, month not stated"],
        (7, { Length: 7 }) => this["in the month, day not stated"],
        (7, _) when !IsChinese => Shown.Date(period)[..^5],
        (7, _) => Date(period)[5..],
        _ => Date(period),
    };
}
