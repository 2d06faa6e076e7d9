using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register.Operations;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline account token</c>, <c>tokens</c>, <c>revoke</c>: what lets programs in.</summary>
internal static class AccountTokenCommands
{
    public static Command Make()
    {
        var (name, register) = (AccountCommand.Name(), RegisterOptions.Register());
        var what = new Option<string>("--for") { Description = "what it is for", HelpName = "TEXT", Required = true };
        var scope = new Option<string>("--scope") { Description = "what it may: read, or edit (read and decide)", HelpName = "SCOPE", DefaultValueFactory = _ => AccountToken.Read };
        scope.AcceptOnlyFromAmong([.. AccountToken.Scopes]);
        var days = new Option<int>("--days") { Description = $"days until it ends (1 to {AccountRules.LongestToken})", HelpName = "N", DefaultValueFactory = _ => 365 };
        var command = new Command("token", "Make a token for a program; it is printed this once.") { name, what, scope, days, register };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > AccountRules.LongestToken) result.AddError($"--days takes a number from 1 to {AccountRules.LongestToken}");
        });
        what.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.Trim().Length is null or 0 or > AccountToken.LongestName) result.AddError($"--for takes 1 to {AccountToken.LongestName} characters");
        });
        command.SetAction((parsed, _) => AccountCommand.Run(parsed.GetValue(register), store =>
        {
            if (store.Accounts.Named(parsed.GetValue(name)!) is not { } account) return AccountCommand.Missing(parsed.GetValue(name)!);
            using var output = new ResultWriter();
            output.Line(store.Accounts.NewToken(account, parsed.GetValue(what)!.Trim(), parsed.GetValue(scope)!, parsed.GetValue(days), Environment.UserName));
            return ExitCode.Done;
        }));
        return command;
    }

    public static Command Show()
    {
        var (name, format, register) = (AccountCommand.Name(), Options.Format("text", "json"), RegisterOptions.Register());
        var command = new Command("tokens", "List the tokens of an account; the tokens themselves are not kept.") { name, format, register };
        command.SetAction((parsed, _) => AccountCommand.Run(parsed.GetValue(register), store =>
        {
            if (store.Accounts.Named(parsed.GetValue(name)!) is not { } account) return AccountCommand.Missing(parsed.GetValue(name)!);
            using var output = new ResultWriter();
            if (parsed.GetValue(format) == "json") ShowJson.Write(output, store.Accounts.Tokens(account.Id));
            else AccountOutput.Write(output, store.Accounts.Tokens(account.Id));
            return ExitCode.Done;
        }));
        return command;
    }

    public static Command Revoke()
    {
        var (name, register) = (AccountCommand.Name(), RegisterOptions.Register());
        var number = new Argument<long>("TOKEN") { Description = "its number in 'plumbline account tokens NAME'" };
        var command = new Command("revoke", "Take a token back.") { name, number, register };
        command.SetAction((parsed, _) => AccountCommand.Run(parsed.GetValue(register), store =>
        {
            if (store.Accounts.Named(parsed.GetValue(name)!) is not { } account) return AccountCommand.Missing(parsed.GetValue(name)!);
            if (!store.Accounts.Revoke(account, parsed.GetValue(number), Environment.UserName)) return AccountCommand.Refuse($"{account.Name} has no token {parsed.GetValue(number)} that holds");
            using var output = new ResultWriter();
            output.Line($"token {parsed.GetValue(number)} of {account.Name} is taken back");
            return ExitCode.Done;
        }));
        return command;
    }
}
