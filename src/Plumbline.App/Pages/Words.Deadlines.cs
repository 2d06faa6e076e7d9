using Plumbline.Register.Things;

namespace Plumbline.App.Pages;

/// <content>Words for deadlines; page, mail and calendar say the same of one call.</content>
internal sealed partial class Words
{
    /// <summary>How long a call is open: <c>Closes in 12 days</c>, <c>Closes today</c>, <c>Closed</c>; null where no closing day is known.</summary>
    public string? ClosesIn(Consultation call) => call.DaysLeft is not { } days ? null
        : call.Status == ConsultationStatus.Closed ? this["Closed"]
        : call.Status == ConsultationStatus.Upcoming ? this["Opens later; closes in {0}", Count(days, "day", "days")]
        : days == 0 ? this["Closes today"] : this["Closes in {0}", Count(days, "day", "days")];

    /// <summary>The hour of the closing day and whose clock it is of: <c>end of the day, Beijing time (assumed)</c>; empty without a closing day.</summary>
    public string ClosesBy(Consultation call) => call.Closes is null ? ""
        : List([call.Time is null or "24:00" ? this["end of the day"] : call.Time, Zone(call.Zone) + (call is { ClockNote: not null, Zone: not null } ? this[" ({0})", this["assumed"]] : "")]);
}
