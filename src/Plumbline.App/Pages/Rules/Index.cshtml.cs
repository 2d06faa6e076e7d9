using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Output;
using Plumbline.Engine.Rules;
using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Pages.Rules;

/// <summary><c>/rules</c>: the machine-readable rulebooks with their legal status.</summary>
internal sealed class IndexModel(TimeProvider time) : SitePage
{
    public override IReadOnlyList<string> Parameters => [AsOfName];

    public IReadOnlyList<Rulebook> List { get; private set; } = [];

    public DateOnly On { get; private set; }

    public IActionResult OnGet()
    {
        On = AsOf ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        List = [.. RulebookLibrary.All().Select(f => f.Rulebook)];
        return Answer(List.Select(b => new { b.Id, Kind = CheckView.KindWord(b.Kind), b.Title, b.TitleZh, b.Edition, Status = b.Status.On(On), Tables = b.Tables.Select(t => t.Id) }));
    }
}
