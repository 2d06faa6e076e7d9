using System.Globalization;
using Plumbline.Register;
using Plumbline.Register.Documents;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages;

/// <summary><c>/</c>: what closes soon, what is new, how much there is.</summary>
internal sealed class IndexModel(RegisterStore register, TimeProvider time) : SitePage
{
    private const int Soon = 5;

    public RegisterHome Home { get; private set; } = null!;

    public IssueSummary? Latest { get; private set; }

    /// <summary>Calls for comments that are open, the first to close first, with the days left.</summary>
    public IReadOnlyList<(ConsultationSummary Consultation, int Days)> Closing { get; private set; } = [];

    public void OnGet()
    {
        Home = register.Home(10);
        Latest = register.Issues(new PageRequest(1)).Items is [var newest, ..] ? newest : null;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Closing =
        [
            .. Home.Consultations
                .Select(c => (Consultation: c, Days: DaysLeft(c.Close, today)))
                .Where(c => c.Days >= 0).OrderBy(c => c.Days).Take(Soon),
        ];
    }

    /// <summary>Days from today to the last day; negative where it has passed or is not known to the day.</summary>
    private static int DaysLeft(string? close, DateOnly today) =>
        DateOnly.TryParseExact(close, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber - today.DayNumber : -1;
}
