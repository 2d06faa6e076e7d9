using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Figures;

namespace Plumbline.App.Pages.Statistics;

/// <summary><c>/statistics</c>: what the register counts beside published figures.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => Times;

    public StatisticsReport Report { get; private set; } = null!;

    /// <summary>Headings of the counts in their order.</summary>
    public static string Heading(string by) => by switch { "ics" => "By field of the ICS", "year" => "By year", _ => "By " + by };

    public IActionResult OnGet()
    {
        Report = register.Statistics(AsOf, KnownBy);
        return Answer(Report);
    }
}
