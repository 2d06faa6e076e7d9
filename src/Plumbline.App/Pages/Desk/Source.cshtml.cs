using Microsoft.AspNetCore.Mvc;
using Plumbline.Register;

namespace Plumbline.App.Pages.Desk;

/// <summary><c>/desk/source</c>: takes the form of a source's page; follows it, stops following it, or has it asked soon.</summary>
internal sealed class SourceModel(RegisterStore register) : DeskPage(register)
{
    public IActionResult OnGet() => LocalRedirect("/sources");

    public IActionResult OnPost([FromForm] string? name, [FromForm] string? @do)
    {
        var done = name is not null && @do switch
        {
            "on" => Register.SwitchSource(name, true),
            "off" => Register.SwitchSource(name, false),
            "ask" => Register.AskSourceSoon(name),
            _ => false,
        };
        return done ? LocalRedirect("/sources/" + name) : Refuse("There is no such source, or nothing to do with it.");
    }
}
