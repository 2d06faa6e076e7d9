using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Contradictions;

namespace Plumbline.App.Pages.Desk;

/// <summary><c>/desk/contradictions</c>: statements that cannot all be right and that nobody has decided; an editor says which counts.</summary>
internal sealed class ContradictionsModel(RegisterStore register) : DeskPage(register)
{
    private const string Address = "/desk/contradictions";
    private const int Few = 10;

    public override IReadOnlyList<string> Parameters => [DidName];

    public IReadOnlyList<Contradiction> Open { get; private set; } = [];

    public int OpenCount { get; private set; }

    /// <summary>True where one of the values is to count: of the other kinds something else is wrong.</summary>
    public static bool IsChoice(Contradiction item) => item.Kind is ContradictionKinds.Titles or ContradictionKinds.Days;

    public IActionResult OnGet() => Show();

    public IActionResult OnPost([FromForm] string? @do, [FromForm] string? thing, [FromForm] string? property, [FromForm] string? value, [FromForm] string? reason)
    {
        var (name, what, said, decision) = (Told(thing) ?? "", Told(property) ?? "", Told(value) ?? "", By(reason: reason));
        return @do switch
        {
            "confirm" => After(Register.Confirm(name, what, said, decision), Address, Show),
            "reject" => After(Register.Reject(name, what, said, decision), Address, Show),
            _ => Refuse("“do” is confirm or reject."),
        };
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show()
    {
        Begin();
        var open = Register.Contradictions().Items.Where(i => !i.IsDecided).ToList();
        (Open, OpenCount) = ([.. open.Take(Few)], open.Count);
        return Page();
    }
}
