using Plumbline.Register;
using Plumbline.Register.Operations;
using Xunit;

namespace Plumbline.Tests.Commands;

/// <summary>Accounts by the command line, and what a server asks for before others may reach it.</summary>
public sealed class AccountVerbTests
{
    [Fact]
    public void Accounts_are_made_changed_and_listed()
    {
        using var folder = new TemporaryFolder();
        RegisterStore.Open(new RegisterLocation(folder.Path), TimeProvider.System).Dispose();
        ProgramRun Account(params string[] arguments) => ProgramRun.Of(["account", .. arguments, "--register", folder.Path]);

        Assert.StartsWith("No account.", Account().Output, StringComparison.Ordinal);
        var weak = ProgramRun.WithInput("short\n", "account", "add", "li", "--register", folder.Path);
        Assert.Equal((1, "plumbline: A password has at least 12 characters; a sentence of some words is a good one.\n"), (weak.ExitCode, weak.Errors));
        Assert.Equal("li is administrator\n", ProgramRun.WithInput("a sentence of some words\n", "account", "add", "Li", "--role", "administrator", "--register", folder.Path).Output);
        Assert.Equal(1, ProgramRun.WithInput("a sentence of some words\n", "account", "add", "li", "--register", folder.Path).ExitCode);
        Assert.StartsWith("wang is editor; 'plumbline account link wang'", Account("add", "wang", "--no-password").Output, StringComparison.Ordinal);
        Assert.StartsWith("http://localhost:5080/sign-in/once?key=", Account("link", "wang").Output, StringComparison.Ordinal);
        var token = Account("token", "wang", "--for", "mirror").Output;
        Assert.StartsWith(Accounts.TokenMark, token, StringComparison.Ordinal);
        Assert.Contains("mirror", Account("tokens", "wang").Output, StringComparison.Ordinal);
        Assert.Equal(0, Account("revoke", "wang", "1").ExitCode);
        Assert.Equal(1, Account("revoke", "wang", "1").ExitCode);
        Assert.Equal("wang is locked\n", Account("lock", "wang").Output);
        Assert.Equal(1, Account("link", "wang").ExitCode);
        var listed = Account("--format", "json").Json;
        Assert.Equal(["li administrator False", "wang editor True"], listed.EnumerateArray().Select(a => $"{a.GetProperty("name")} {a.GetProperty("role")} {a.GetProperty("is_locked")}"));
        Assert.Equal(1, Account("role", "nobody", "reader").ExitCode);
        Assert.Equal("wang is forgotten\n", Account("remove", "wang").Output);
        Assert.DoesNotContain("wang", Account("log").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("up")]
    public void A_server_that_others_reach_does_not_start_without_an_administrator(string verb)
    {
        using var folder = new TemporaryFolder();
        using (var store = RegisterStore.Open(new RegisterLocation(folder.Path), TimeProvider.System)) store.Accounts.Add("boss", AccountRole.Administrator, null, "test");
        var run = ProgramRun.Of(verb, "--urls", "http://0.0.0.0:0", "--register", folder.Path);
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("plumbline account add NAME --role administrator", run.Errors, StringComparison.Ordinal);
    }
}
