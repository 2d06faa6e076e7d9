using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Consultations;

/// <summary><c>/consultations</c>: calls for comments that close soon, are open, come, or have closed.</summary>
internal sealed class IndexModel(RegisterStore register, TimeProvider time) : SitePage
{
    private const int SoonDays = 14;
    private const int MostClosed = 100;

    public override IReadOnlyList<string> Parameters => Times;

    /// <summary>Parts of the page with their headings; empty ones are left out.</summary>
    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<Consultation> Calls)> Parts { get; private set; } = [];

    public IActionResult OnGet()
    {
        var all = register.Consultations(AsOf is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow()), closed: true, KnownBy);
        List<Consultation> Where(Func<Consultation, bool> test) => [.. all.Where(test)];
        Parts =
        [
            .. new (string, string, IReadOnlyList<Consultation>)[]
            {
                ("soon", "Closing soon", Where(c => c.Status == ConsultationStatus.Open && c.DaysLeft <= SoonDays)),
                ("open", "Open", Where(c => c.Status == ConsultationStatus.Open && c.DaysLeft > SoonDays)),
                ("upcoming", "To come", Where(c => c.Status == ConsultationStatus.Upcoming)),
                ("unknown", "Closing day not stated", Where(c => c.Status == ConsultationStatus.Unknown)),
                ("closed", "Closed", [.. Where(c => c.Status == ConsultationStatus.Closed).Take(MostClosed)]),
            }.Where(p => p.Item3.Count > 0),
        ];
        return Answer(all);
    }
}
