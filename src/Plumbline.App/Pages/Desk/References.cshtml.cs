using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Identity;

namespace Plumbline.App.Pages.Desk;

/// <summary><c>/desk/references</c>: standards that texts name by their titles alone; an editor says which each is.</summary>
internal sealed class ReferencesModel(RegisterStore register) : DeskPage(register)
{
    public const string Address = "/desk/references";

    private const int Few = 30;

    public override IReadOnlyList<string> Parameters => [DidName];

    /// <summary>What is open, those with candidates first.</summary>
    public IReadOnlyList<TitleReference> Open { get; private set; } = [];

    public int OpenCount { get; private set; }

    public IReadOnlyList<TitleReference> Resolved { get; private set; } = [];

    public IActionResult OnGet()
    {
        Begin();
        var all = Register.References();
        var open = all.Where(r => r.State != "resolved").OrderBy(r => r.State switch { "ambiguous" => 0, "candidates" => 1, _ => 2 }).ThenByDescending(r => r.Places).ToList();
        (Open, OpenCount, Resolved) = ([.. open.Take(Few)], open.Count, [.. all.Where(r => r.State == "resolved").Take(Few)]);
        return Page();
    }
}
