using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Figures;

namespace Plumbline.App.Pages.Agreements;

/// <summary><c>/agreements</c>: agreements between bodies, and which end soon.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    private const int SoonDays = 180;

    public override IReadOnlyList<string> Parameters => Times;

    /// <summary>Parts of the page with their headings; empty ones are left out.</summary>
    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<Agreement> Agreements)> Parts { get; private set; } = [];

    public IActionResult OnGet()
    {
        var all = register.Agreements(AsOf, KnownBy);
        List<Agreement> Where(Func<Agreement, bool> test) => [.. all.Where(test)];
        Parts =
        [
            .. new (string, string, IReadOnlyList<Agreement>)[]
            {
                ("soon", "Ending within half a year", Where(a => a.DaysLeft <= SoonDays)),
                ("running", "Running", Where(a => a.State != "expired" && !(a.DaysLeft <= SoonDays))),
                ("past", "Past", Where(a => a.State == "expired")),
            }.Where(p => p.Item3.Count > 0),
        ];
        return Answer(new Page<Agreement>(all, null, all.Count));
    }
}
