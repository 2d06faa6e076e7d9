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
    public static string Heading(string by) => by switch
    {
        "level" => "By level",
        "obligation" => "By obligation",
        "status" => "By status",
        "sector" => "By sector",
        "ics" => "By field of the ICS",
        "committee" => "By committee",
        _ => "By year",
    };

    public IActionResult OnGet()
    {
        Report = register.Statistics(AsOf, KnownBy);
        return Answer(Report);
    }
}
