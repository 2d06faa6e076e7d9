using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.App.Operating;
using Plumbline.Register;
using Plumbline.Register.Operations;

namespace Plumbline.App.Pages.Accounts;

/// <summary><c>/sign-in</c>. A wrong name, a wrong password and a name that is barred for now get the same answer in the same time.</summary>
[RequestSizeLimit(AccountDoors.LongestForm)]
internal sealed class SignInModel(RegisterStore register) : SitePage
{
    public const string ReturnName = "return";

    public override IReadOnlyList<string> Parameters => [ReturnName];

    public override IReadOnlyList<string> Forms => [];

    /// <summary>Name as it was entered.</summary>
    public string Entered { get; private set; } = "";

    public bool Failed { get; private set; }

    /// <summary>False where what is sent could be read on its way.</summary>
    public bool IsSafe => SessionCookie.IsSafe(HttpContext);

    /// <summary>Where to go afterwards; always a place of this site.</summary>
    public string? Return => Request.Query[ReturnName].ToString() is { Length: > 0 } there && Url.IsLocalUrl(there) ? there : null;

    public IActionResult OnGet() => Reader.Of(HttpContext) is { } reader ? LocalRedirect(Return ?? Start(reader.Role)) : Page();

    public IActionResult OnPost([FromForm] string? name, [FromForm] string? password)
    {
        if (!IsSafe) return Refuse("This connection is not encrypted, so no password is taken here. Use the https address of this site.");
        Entered = name is { Length: <= Account.LongestName } ? name : "";
        var folded = Account.Fold(Entered);
        // Each of the three is done in any case, so that the time tells nothing.
        var mayTry = register.Accounts.MayTry(folded);
        var right = Passwords.Is(folded, register.Accounts.PasswordHash(folded), password is { Length: <= Passwords.Longest } ? password : "");
        var account = register.Accounts.Named(folded);
        if (!mayTry || !right || account is not { IsLocked: false })
        {
            Failed = true;
            Figures.SignIns.Add(1, new KeyValuePair<string, object?>("outcome", mayTry ? "failed" : "barred"));
            return Page();
        }
        Figures.SignIns.Add(1, new KeyValuePair<string, object?>("outcome", "signed in"));
        Enter(HttpContext, register, account);
        return LocalRedirect(Return ?? Start(account.Role));
    }

    /// <summary>Signs a browser in, and ends the session that it had.</summary>
    public static void Enter(HttpContext context, RegisterStore register, Account account)
    {
        if (Reader.Of(context) is { Scope: null } before) register.Accounts.EndSession(before.AccountId, before.Id);
        SessionCookie.Set(context, register.Accounts.Begin(account, context.Request.Headers.UserAgent.ToString()));
    }

    /// <summary>Where a role begins.</summary>
    public static string Start(string role) => AccountRoles.Named(role) >= AccountRole.Editor ? "/desk" : "/";
}
