using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Register.Rulebooks;

namespace Plumbline.App.Pages.Rules;

/// <summary><c>/rules/{id}/beside/{other}</c>: two editions of a standards system side by side, whichever is named first.</summary>
internal sealed class BesideModel : SitePage
{
    public Rulebook Earlier { get; private set; } = null!;

    public Rulebook Later { get; private set; } = null!;

    public EditionsBeside Editions { get; private set; } = null!;

    public IActionResult OnGet(string id, string other)
    {
        if (RulebookLibrary.Find(id)?.Rulebook is not { Content: FrameworkContent first } one || RulebookLibrary.Find(other)?.Rulebook is not { Content: FrameworkContent second } two || one.Id == two.Id) return NotFound();
        var inOrder = string.CompareOrdinal(one.Edition, two.Edition) <= 0;
        (Earlier, Later) = inOrder ? (one, two) : (two, one);
        Editions = inOrder ? EditionsBeside.Of(first, second) : EditionsBeside.Of(second, first);
        return Answer(new { earlier = Earlier.Id, later = Later.Id, difference = Editions.Difference });
    }
}
