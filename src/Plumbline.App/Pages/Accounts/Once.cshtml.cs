using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.Register;

namespace Plumbline.App.Pages.Accounts;

/// <summary><c>/sign-in/once?key=...</c>: a one-time address. Opening it does nothing yet, so that a program which looks at links does not use it up.</summary>
[RequestSizeLimit(AccountDoors.LongestForm)]
internal sealed class OnceModel(RegisterStore register) : SitePage
{
    public const string Address = "/sign-in/once";
    private const string KeyName = "key";

    public override IReadOnlyList<string> Parameters => [KeyName];

    public override IReadOnlyList<string> Forms => [];

    /// <summary>Who is let in; null where the address holds no more.</summary>
    public string? Account { get; private set; }

    private string Key => Request.Query[KeyName].ToString() is { Length: < 100 } key ? key : "";

    public void OnGet() => Account = register.Accounts.OfLink(Key);

    public IActionResult OnPost()
    {
        if (!SessionCookie.IsSafe(HttpContext)) return Refuse("This connection is not encrypted. Use the https address of this site.");
        if (register.Accounts.UseLink(Key) is not { } account) return Page();
        SignInModel.Enter(HttpContext, register, account);
        return LocalRedirect(SignInModel.Start(account.Role));
    }
}
