using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Decisions;

namespace Plumbline.App.Pages.Desk;

/// <summary><c>/desk/history</c>: every decision with who, when and why; each can be undone, which is a decision, too.</summary>
internal sealed class HistoryModel(RegisterStore register) : DeskPage(register)
{
    private const string Address = "/desk/history";
    private const int Rows = 30;

    public override IReadOnlyList<string> Parameters => ["cursor", DidName];

    public Page<PastDecision> Decisions { get; private set; } = null!;

    public IActionResult OnGet(string? cursor) => Show(cursor);

    public IActionResult OnPost([FromForm] long decision, [FromForm] string? back, [FromForm] string? reason) =>
        After(Register.Undo(decision, By(reason: reason)), back is { Length: > 0 } && Url.IsLocalUrl(back) && back.StartsWith("/desk", StringComparison.Ordinal) ? back : Address, () => Show(null));

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(string? cursor)
    {
        Begin();
        Decisions = Register.Decisions(new PageRequest(Rows, cursor));
        return Page();
    }
}
