using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;

namespace Plumbline.App.Pages.Desk;

/// <summary><c>/desk/merge</c>: takes two things for one, and undoes that, as the verbs <c>merge</c> and <c>split</c> do.</summary>
internal sealed class MergeModel(RegisterStore register) : DeskPage(register)
{
    public const string Address = "/desk/merge";

    public override IReadOnlyList<string> Parameters => ["thing", "into", DidName];

    public string Thing { get; private set; } = "";

    public string Into { get; private set; } = "";

    public IActionResult OnGet(string? thing, string? into) => Show(thing, into);

    public IActionResult OnPost([FromForm] string? @do, [FromForm] string? thing, [FromForm] string? into, [FromForm] string? source, [FromForm] string? reason, [FromForm] string? back)
    {
        var decision = By(source, reason: reason);
        var next = back == ReferencesModel.Address ? back : Address;
        return @do switch
        {
            "merge" => After(Register.Merge(Told(thing) ?? "", Told(into) ?? "", decision), next, () => Show(thing, into)),
            "split" => After(Register.Split(Told(thing) ?? "", decision), next, () => Show(thing, into)),
            _ => Refuse("“do” is merge or split."),
        };
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(string? thing, string? into)
    {
        (Thing, Into) = (thing ?? "", into ?? "");
        Begin();
        return Page();
    }
}
