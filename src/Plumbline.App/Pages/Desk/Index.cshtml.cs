using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;
using Plumbline.Register.Decisions;

namespace Plumbline.App.Pages.Desk;

/// <summary><c>/desk</c>: one doubtful finding at a time, in its sentence; accept, correct, reject, and the next one follows.</summary>
internal sealed class IndexModel(RegisterStore register) : DeskPage(register)
{
    private const string AfterName = "after";

    public override IReadOnlyList<string> Parameters => [AfterName, DidName];

    public ReviewItem? Item { get; private set; }

    /// <summary>What was typed as the right value.</summary>
    public string? Typed { get; private set; }

    public IActionResult OnGet() => Show(long.TryParse(Request.Query[AfterName], System.Globalization.CultureInfo.InvariantCulture, out var after) ? after : 0);

    public IActionResult OnPost([FromForm] string? @do, [FromForm] long item, [FromForm] long last, [FromForm] string? value, [FromForm] string? reason)
    {
        Typed = value;
        var decision = By(reason: reason);
        var result = @do switch
        {
            "accept" => Register.AcceptReview(item, decision),
            "reject" => Register.RejectReview(item, decision),
            "correct" => Register.CorrectReview(item, Told(value) ?? "", decision),
            _ => null,
        };
        // What was refused is shown again, with the reason.
        return result is null ? Refuse("“do” is accept, reject or correct.") : After(result, $"/desk?after={last}", () => Show(last, item));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(long after, long? again = null)
    {
        Begin();
        Item = (again is { } same ? Register.ReviewItem(same) : null) ?? Register.Review(after).Item;
        return Page();
    }
}
