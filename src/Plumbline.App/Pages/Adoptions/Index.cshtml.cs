using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Figures;

namespace Plumbline.App.Pages.Adoptions;

/// <summary><c>/adoptions</c>: which international standards Chinese ones adopt, and how far they lag behind.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public const int MostShown = 500;

    public override IReadOnlyList<string> Parameters => Times;

    public AdoptionReport Report { get; private set; } = null!;

    public static string Percent(decimal? percent) => percent is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    public IActionResult OnGet()
    {
        Report = register.Adoptions(AsOf, KnownBy);
        return Answer(Report);
    }
}
