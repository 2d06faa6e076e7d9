using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.App.Mail;
using Plumbline.Register;
using Plumbline.Register.Watching;

namespace Plumbline.App.Pages.Watches;

/// <summary><c>/watches/confirm/{step}</c>: the owner of an address says that mail is wanted. Opening the page says nothing yet: programs that look through mail open every link.</summary>
[RequestSizeLimit(AccountDoors.LongestForm)]
internal sealed class ConfirmModel(RegisterStore register, SignedLinks links) : SitePage
{
    public override IReadOnlyList<string> Forms => [];

    public Watch Watch { get; private set; } = null!;

    public IActionResult OnGet(string step)
    {
        if (links.ConfirmedOf(step) is not { } id || register.Watches.One(id) is not { AddressId: not null } watch) return NotFound();
        Watch = watch;
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Page();
    }

    public IActionResult OnPost(string step)
    {
        if (links.ConfirmedOf(step) is not { } id || register.Watches.One(id) is not { AddressId: { } address }) return NotFound();
        register.MailAddresses.Confirm(address);
        register.Watches.Confirm(id);
        return LocalRedirect(IndexModel.Address + "/" + links.Watch(id));
    }
}
