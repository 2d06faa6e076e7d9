using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Identity;

namespace Plumbline.App.Pages.References;

/// <summary><c>/references</c>: standards that texts name by their titles alone, with what each stands for or may stand for.</summary>
internal sealed class IndexModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => Times;

    /// <summary>States with their heading, in the order of what is to be done.</summary>
    public IReadOnlyList<(string State, string Heading, IReadOnlyList<TitleReference> References)> Parts { get; private set; } = [];

    public IActionResult OnGet()
    {
        var all = register.References(KnownBy, AsOf);
        (string, string)[] states = [("ambiguous", "Several have this title"), ("candidates", "Titles that hold these words"), ("seen", "Nothing like it is known"), ("resolved", "Resolved")];
        Parts = [.. states.Select(s => (s.Item1, s.Item2, (IReadOnlyList<TitleReference>)[.. all.Where(r => r.State == s.Item1)])).Where(p => p.Item3.Count > 0)];
        return Answer(new Page<TitleReference>(all, null, all.Count));
    }
}
