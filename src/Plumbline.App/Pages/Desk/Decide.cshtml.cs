using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Pages.Pieces;
using Plumbline.Register;
using Plumbline.Register.Statements;

namespace Plumbline.App.Pages.Desk;

/// <summary><c>/desk/decide</c>: enters, confirms or rejects a fact, as the verb <c>decide</c> does.</summary>
internal sealed class DecideModel(RegisterStore register) : DeskPage(register)
{
    public const string Address = "/desk/decide";

    public override IReadOnlyList<string> Parameters => ["thing", "property", DidName];

    public string Thing { get; private set; } = "";

    public string Property { get; private set; } = "";

    public string Value { get; private set; } = "";

    public string Source { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public IActionResult OnGet(string? thing, string? property)
    {
        (Thing, Property) = (thing ?? "", property ?? "");
        Begin();
        return Page();
    }

    public IActionResult OnPost([FromForm] string? @do, [FromForm] string? thing, [FromForm] string? property, [FromForm] string? value, [FromForm] string? source, [FromForm] string? url, [FromForm] string? reason, [FromForm] string? from, [FromForm] string? until)
    {
        (Thing, Property, Value, Source, Reason) = (Told(thing) ?? "", Told(property) ?? "", Told(value) ?? "", Told(source) ?? "", Told(reason) ?? "");
        var decision = By(source, url, reason) with { Period = new Period(Told(from), Told(until)) };
        if (decision.Url is { } web && !Places.IsWeb(web)) return Wrong("The address of the source is no address of the web.");
        switch (@do)
        {
            case "state" when decision.Source is null: return Wrong("A fact needs its source in words.");
            case "reject" when decision.Reason is null: return Wrong("Say why the value is wrong.");
            case "state": return After(Register.Decide(Thing, Property, Value, decision), Address, Again);
            case "confirm": return After(Register.Confirm(Thing, Property, Value, decision), Address, Again);
            case "reject": return After(Register.Reject(Thing, Property, Value, decision), Address, Again);
            default: return Refuse("“do” is state, confirm or reject.");
        }
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(string sentence)
    {
        Refused = sentence;
        return Again();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Again()
    {
        Begin();
        return Page();
    }
}
