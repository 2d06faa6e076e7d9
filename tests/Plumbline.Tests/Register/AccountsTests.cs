using Dapper;
using Plumbline.Register;
using Plumbline.Register.Operations;
using Xunit;

namespace Plumbline.Tests.Register;

/// <summary>Who may sign in, for how long, and how it ends.</summary>
public abstract class AccountsTests(TestStore store) : OnStore(store)
{
    private const string Hash = "a hash";

    [Fact]
    public void A_name_is_one_account_however_it_is_written()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        var made = accounts.Add(" Li.Wei ", AccountRole.Editor, Hash, "root")!;
        Assert.Equal(("li.wei", "editor", true, false, register.Clock.Now), (made.Name, made.Role, made.HasPassword, made.IsLocked, made.MadeAt));
        Assert.Null(accounts.Add("LI.WEI", AccountRole.Administrator, null, "root"));
        Assert.Equal("editor", accounts.Named("LI.wei ")!.Role);
        Assert.Throws<ArgumentException>(() => accounts.Add("li wei", AccountRole.Editor, null, "root"));
        Assert.Throws<ArgumentException>(() => accounts.Add("-li", AccountRole.Editor, null, "root"));
        Assert.True(accounts.SetRole("Li.Wei", AccountRole.Administrator, "root"));
        Assert.False(accounts.SetRole("nobody", AccountRole.Administrator, "root"));
        Assert.Equal(["li.wei role administrator root", "li.wei made as editor root"], accounts.Events().Select(e => $"{e.Account} {e.What} {e.ByWhom}"));
    }

    [Fact]
    public void A_server_that_others_reach_has_an_administrator_only_with_a_password_and_not_locked()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        accounts.Add("ed", AccountRole.Editor, Hash, "root");
        accounts.Add("boss", AccountRole.Administrator, null, "root");
        Assert.False(accounts.HasAdministrator());
        accounts.SetPassword("boss", Hash, "root");
        Assert.True(accounts.HasAdministrator());
        accounts.SetLocked("boss", true, "root");
        Assert.False(accounts.HasAdministrator());
    }

    [Fact]
    public void A_session_ends_by_time_by_idleness_from_elsewhere_and_with_the_account()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        var account = accounts.Add("li", AccountRole.Editor, Hash, "root")!;
        var (one, two) = (accounts.Begin(account, "Browser one"), accounts.Begin(account, new string('x', 300)));
        var reader = accounts.OfSession(one)!;
        Assert.Equal(("li", "editor", account.Id), (reader.Name, reader.Role, reader.AccountId));
        Assert.Null(accounts.OfSession("another"));
        Assert.Equal(["Browser one", new string('x', 200)], accounts.Sessions(account.Id).Select(s => s.Browser).Order());
        // One session ends the other; a number of another account ends nothing.
        Assert.False(accounts.EndSession(account.Id + 1, reader.Id));
        accounts.EndOthers(account.Id, reader.Id);
        Assert.Null(accounts.OfSession(two));
        register.Clock.Now += AccountRules.Idle - TimeSpan.FromMinutes(1);
        Assert.NotNull(accounts.OfSession(one));
        register.Clock.Now += AccountRules.Idle - TimeSpan.FromMinutes(1);
        Assert.NotNull(accounts.OfSession(one));
        register.Clock.Now += AccountRules.Idle + TimeSpan.FromMinutes(1);
        Assert.Null(accounts.OfSession(one));
        Assert.Empty(accounts.Sessions(account.Id));
        // Whoever comes every day signs in again after thirty all the same.
        var daily = accounts.Begin(account, "");
        var end = register.Clock.Now + AccountRules.Session;
        while (register.Clock.Now < end)
        {
            Assert.NotNull(accounts.OfSession(daily));
            register.Clock.Now += TimeSpan.FromDays(1);
        }
        Assert.Null(accounts.OfSession(daily));
        var locked = accounts.Begin(account, "");
        accounts.SetLocked("li", true, "root");
        Assert.Null(accounts.OfSession(locked));
        accounts.SetLocked("li", false, "root");
        Assert.Null(accounts.OfSession(locked));
        var before = accounts.Begin(account, "");
        accounts.SetPassword("li", "another hash", "li");
        Assert.Null(accounts.OfSession(before));
    }

    [Fact]
    public void A_name_is_barred_after_five_attempts_whether_there_is_an_account_or_not()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        var account = accounts.Add("li", AccountRole.Editor, Hash, "root")!;
        foreach (var name in new[] { "li", "nobody" })
        {
            Assert.All(Enumerable.Range(0, AccountRules.MostAttempts), _ => Assert.True(accounts.MayTry(name)));
            Assert.False(accounts.MayTry(name.ToUpperInvariant()));
        }
        // What comes meanwhile does not bar longer.
        register.Clock.Now += AccountRules.Bar - TimeSpan.FromSeconds(1);
        Assert.False(accounts.MayTry("li"));
        register.Clock.Now += TimeSpan.FromSeconds(2);
        Assert.True(accounts.MayTry("li"));
        Assert.All(Enumerable.Range(1, AccountRules.MostAttempts - 1), _ => Assert.True(accounts.MayTry("li")));
        Assert.False(accounts.MayTry("li"));
        // Signing in otherwise, and an administrator, end it.
        accounts.Begin(account, "");
        Assert.True(accounts.MayTry("li"));
        Assert.All(Enumerable.Range(0, 9), _ => accounts.MayTry("li"));
        accounts.SetLocked("li", false, "root");
        Assert.True(accounts.MayTry("li"));
    }

    [Fact]
    public async Task Attempts_at_the_same_moment_are_all_counted()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        var allowed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => accounts.MayTry("li"))));
        Assert.Equal(AccountRules.MostAttempts, allowed.Count(a => a));
    }

    [Fact]
    public async Task A_one_time_address_lets_in_once()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        var account = accounts.Add("li", AccountRole.Editor, null, "root")!;
        var link = accounts.NewLink(account, "root");
        Assert.Equal("li", accounts.OfLink(link));
        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => accounts.UseLink(link))));
        Assert.Equal("li", Assert.Single(used, a => a is not null)!.Name);
        Assert.Null(accounts.OfLink(link));
        var late = accounts.NewLink(account, "root");
        register.Clock.Now += AccountRules.Link;
        Assert.Null(accounts.OfLink(late));
        Assert.Null(accounts.UseLink(late));
        var ended = accounts.NewLink(account, "root");
        accounts.SetLocked("li", true, "root");
        Assert.Null(accounts.UseLink(ended));
    }

    [Fact]
    public void A_token_holds_until_its_day_or_until_it_is_taken_back()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        var account = accounts.Add("li", AccountRole.Administrator, Hash, "root")!;
        var (reads, edits) = (accounts.NewToken(account, "mirror", AccountToken.Read, 30, "li"), accounts.NewToken(account, "import", AccountToken.Edit, 1, "li"));
        Assert.StartsWith(Accounts.TokenMark, reads, StringComparison.Ordinal);
        Assert.Equal([(true, false, true), (true, true, true)], new[] { reads, edits }.Select(t => accounts.OfToken(t)!).Select(r => (r.Is(AccountRole.Reader), r.Is(AccountRole.Editor), r.Is(AccountRole.Administrator))));
        Assert.Equal(["read mirror", "edit import"], accounts.Tokens(account.Id).Select(t => $"{t.Scope} {t.Name}"));
        Assert.All(accounts.Tokens(account.Id), t => Assert.Equal(register.Clock.Now, t.UsedAt));
        register.Clock.Now += TimeSpan.FromDays(1);
        Assert.Null(accounts.OfToken(edits));
        Assert.NotNull(accounts.OfToken(reads));
        var number = accounts.Tokens(account.Id)[0].Id;
        Assert.True(accounts.Revoke(account, number, "li"));
        Assert.False(accounts.Revoke(account, number, "li"));
        Assert.Null(accounts.OfToken(reads));
        Assert.Throws<ArgumentOutOfRangeException>(() => accounts.NewToken(account, "for ever", AccountToken.Read, AccountRules.LongestToken + 1, "li"));
    }

    [Fact]
    public void No_secret_is_kept_and_what_is_personal_can_be_forgotten()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        var account = accounts.Add("li", AccountRole.Editor, Hash, "root")!;
        string[] secrets = [accounts.Begin(account, ""), accounts.NewLink(account, "root"), accounts.NewToken(account, "x", AccountToken.Read, 1, "root")];
        var kept = register.Look(db => db.Query<string>("SELECT secret FROM account_sessions UNION SELECT secret FROM account_links UNION SELECT secret FROM account_tokens").AsList());
        Assert.Equal(3, kept.Count);
        Assert.DoesNotContain(kept, secrets.Contains);
        Assert.True(accounts.Remove("li"));
        Assert.False(accounts.Remove("li"));
        Assert.Empty(accounts.All());
        Assert.Empty(accounts.Events());
        Assert.All(secrets, s => Assert.Null(accounts.OfSession(s) ?? accounts.OfToken(s)));
        // A new account of the name is another one.
        Assert.NotEqual(account.Id, accounts.Add("li", AccountRole.Editor, null, "root")!.Id);
    }

    [Fact]
    public void What_let_in_when_a_backup_was_made_does_not_let_in_when_it_is_brought_back()
    {
        using var register = new TemporaryRegister();
        var accounts = register.Store.Accounts;
        var account = accounts.Add("li", AccountRole.Editor, Hash, "root")!;
        var session = accounts.Begin(account, "");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "b.tar");
        register.Store.Backup(file, TestContext.Current.CancellationToken);
        using var back = RegisterStore.Restore(file, new RegisterLocation(Path.Combine(folder.Path, "back")), register.Clock, TestContext.Current.CancellationToken);
        Assert.Equal(Hash, back.Accounts.PasswordHash("li"));
        Assert.Null(back.Accounts.OfSession(session));
        Assert.NotNull(accounts.OfSession(session));
    }
}

public sealed class AccountsTestsOnSqlite() : AccountsTests(TestStore.Sqlite);

public sealed class AccountsTestsOnPostgres() : AccountsTests(TestStore.Postgres);
