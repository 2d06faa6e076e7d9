using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Accounts;
using Plumbline.Register;
using Plumbline.Register.Operations;

namespace Plumbline.App.Pages.Accounts;

/// <summary><c>/account</c>: the sessions and tokens of whoever is signed in, each to be ended from here, and the password.</summary>
[RequestSizeLimit(AccountDoors.LongestForm)]
internal sealed class IndexModel(RegisterStore register, TimeProvider time, Words words) : SitePage
{
    private const string Address = "/account";
    private const int UsualDays = 365;

    public override AccountRole? Needs => AccountRole.Reader;

    public override IReadOnlyList<string> Forms => [];

    public Account Account { get; private set; } = null!;

    /// <summary>Number of the session that shows the page.</summary>
    public long Here { get; private set; }

    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    public IReadOnlyList<AccountToken> Tokens { get; private set; } = [];

    /// <summary>A token that was just made; it is shown this once.</summary>
    public string? NewToken { get; private set; }

    /// <summary>What was wrong with what was sent, or null.</summary>
    public string? Wrong { get; private set; }

    /// <summary>What was done, or null.</summary>
    public string? Did { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public bool Holds(AccountToken token) => token.RevokedAt is null && token.EndsAt > Now;

    public IActionResult OnGet() => Show();

    /// <summary>Ends a session of this account; 0 ends all but this one.</summary>
    public IActionResult OnPostEnd([FromForm] long session)
    {
        var reader = Reader.Of(HttpContext)!;
        if (session == 0) register.Accounts.EndOthers(reader.AccountId, reader.Id);
        else register.Accounts.EndSession(reader.AccountId, session);
        return LocalRedirect(Address);
    }

    public IActionResult OnPostToken([FromForm] string? name, [FromForm] string? scope, [FromForm] int? days)
    {
        var account = Mine();
        var (said, wanted) = ((name ?? "").Trim(), scope ?? AccountToken.Read);
        if (said.Length is 0 or > AccountToken.LongestName || !AccountToken.Scopes.Contains(wanted) || (days ?? UsualDays) is < 1 or > AccountRules.LongestToken)
        {
            Wrong = words["Say in a few words what the token is for, and for how many days: 1 to {0}.", AccountRules.LongestToken];
            return Show();
        }
        NewToken = register.Accounts.NewToken(account, said, wanted, days ?? UsualDays, account.Name);
        return Show();
    }

    public IActionResult OnPostRevoke([FromForm] long token)
    {
        register.Accounts.Revoke(Mine(), token, Mine().Name);
        return LocalRedirect(Address);
    }

    public IActionResult OnPostPassword([FromForm] string? current, [FromForm] string? password, [FromForm] string? again)
    {
        var account = Mine();
        var hash = register.Accounts.PasswordHash(account.Name);
        // Attempts count here, too: an open browser must not be a place to guess.
        if (hash is not null && !(register.Accounts.MayTry(account.Name) && Passwords.Is(account.Name, hash, current ?? ""))) Wrong = words["The password that holds now is another one; nothing was changed."];
        else if (password != again) Wrong = words["The two new passwords are not the same; nothing was changed."];
        else if (Passwords.Weak(account.Name, password ?? "") is { } weak) Wrong = words.Said(weak);
        if (Wrong is not null) return Show();
        register.Accounts.SetPassword(account.Name, Passwords.Hash(account.Name, password!), account.Name);
        // That ended all sessions, this one too.
        SessionCookie.Set(HttpContext, register.Accounts.Begin(account, Request.Headers.UserAgent.ToString()));
        return LocalRedirect(Address);
    }

    private Account Mine() => register.Accounts.Named(Reader.Of(HttpContext)!.Name)!;

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show()
    {
        var reader = Reader.Of(HttpContext)!;
        Account = Mine();
        Here = reader.Scope is null ? reader.Id : 0;
        Sessions = register.Accounts.Sessions(reader.AccountId);
        Tokens = register.Accounts.Tokens(reader.AccountId);
        return Page();
    }
}
