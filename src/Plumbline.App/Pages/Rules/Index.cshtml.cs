using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.Engine.Rules;
using Plumbline.Register;
using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Pages.Rules;

/// <summary><c>/rules</c>: the machine-readable rulebooks with their legal status.</summary>
internal sealed class IndexModel(TimeProvider time, RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Parameters => [AsOfName];

    public IReadOnlyList<Rulebook> List { get; private set; } = [];

    public DateOnly On { get; private set; }

    /// <summary>Of each rulebook what changed in its sources.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Reviews { get; private set; } = [];

    public IActionResult OnGet()
    {
        On = AsOf ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        List = [.. RulebookLibrary.All().Select(f => f.Rulebook)];
        Reviews = register.RuleReviews(List);
        return Answer(List.Select((b, at) => new { b.Id, Kind = CheckView.KindWord(b.Kind), b.Title, b.TitleZh, b.Edition, Status = b.Status.On(On), Tables = b.Tables.Select(t => t.Id), Review = Reviews[at] }));
    }
}
