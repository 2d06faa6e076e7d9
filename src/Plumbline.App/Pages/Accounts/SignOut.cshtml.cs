using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.Register;

namespace Plumbline.App.Pages.Accounts;

/// <summary><c>/sign-out</c>: ends this session.</summary>
[RequestSizeLimit(AccountDoors.LongestForm)]
internal sealed class SignOutModel(RegisterStore register) : SitePage
{
    public override IReadOnlyList<string> Forms => [];

    public IActionResult OnGet() => LocalRedirect("/account");

    public IActionResult OnPost()
    {
        if (Reader.Of(HttpContext) is { Scope: null } reader) register.Accounts.EndSession(reader.AccountId, reader.Id);
        SessionCookie.Remove(HttpContext);
        return LocalRedirect("/");
    }
}
