using System.CommandLine;
using Plumbline.App.Accounts;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Operations;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline account</c>: who may sign in to a register, and as what.</summary>
internal static class AccountCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("account", "List the accounts of a register; make, change and lock them.")
        {
            register, format, Add(), Role(), Password(), Lock("lock", "End the sessions of an account, rest its tokens, and let nobody in under it.", true), Lock("unlock", "Let an account in again, also one that is barred after too many attempts.", false),
            Link(), AccountTokenCommands.Make(), AccountTokenCommands.Show(), AccountTokenCommands.Revoke(), Remove(), Log(),
        };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store =>
        {
            using var output = new ResultWriter();
            var accounts = store.Accounts.All();
            if (parsed.GetValue(format) == "json") ShowJson.Write(output, accounts);
            else AccountOutput.Write(output, accounts);
            return ExitCode.Done;
        }));
        return command;
    }

    public static Argument<string> Name() => new("NAME") { Description = "name of the account" };

    public static Task<int> Run(string? register, Func<RegisterStore, int> verb) => RegisterOptions.Guard(() =>
    {
        using var store = RegisterStore.Open(RegisterOptions.Locate(register), TimeProvider.System, create: false);
        return Task.FromResult(verb(store));
    });

    public static int Refuse(string sentence)
    {
        Console.Error.WriteLine($"plumbline: {sentence}");
        return ExitCode.SomeInputFailed;
    }

    public static int Missing(string name) => Refuse($"there is no account '{name}'; 'plumbline account' lists them");

    private static Command Add()
    {
        var (name, register) = (Name(), RegisterOptions.Register());
        var role = new Option<string>("--role") { Description = string.Join(", ", AccountRoles.Names), HelpName = "ROLE", DefaultValueFactory = _ => "editor" };
        role.AcceptOnlyFromAmong([.. AccountRoles.Names]);
        var without = new Option<bool>("--no-password") { Description = "let in by one-time addresses only" };
        var command = new Command("add", "Make an account; the password is asked for, or is the first line of standard input.") { name, role, without, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store =>
        {
            var folded = Account.Fold(parsed.GetValue(name)!);
            if (Account.WrongName(folded) is { } wrong) return Refuse(wrong);
            if (store.Accounts.Named(folded) is not null) return Refuse($"there is an account '{folded}' already");
            string? hash = null;
            if (!parsed.GetValue(without) && (hash = PasswordPrompt.Hash(folded)) is null) return ExitCode.SomeInputFailed;
            var made = parsed.GetValue(role)!;
            return store.Accounts.Add(folded, AccountRoles.Named(made)!.Value, hash, Environment.UserName) is null ? Refuse($"there is an account '{folded}' already")
                : Said($"{folded} is {made}{(hash is null ? $"; 'plumbline account link {folded}' makes a one-time address to sign in" : "")}");
        }));
        return command;
    }

    private static Command Role()
    {
        var (name, register) = (Name(), RegisterOptions.Register());
        var role = new Argument<string>("ROLE") { Description = string.Join(", ", AccountRoles.Names) };
        role.AcceptOnlyFromAmong([.. AccountRoles.Names]);
        var command = new Command("role", "Give an account another role.") { name, role, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store => store.Accounts.SetRole(parsed.GetValue(name)!, AccountRoles.Named(parsed.GetValue(role)!)!.Value, Environment.UserName)
            ? Said($"{Account.Fold(parsed.GetValue(name)!)} is {parsed.GetValue(role)}") : Missing(parsed.GetValue(name)!)));
        return command;
    }

    private static Command Password()
    {
        var (name, register) = (Name(), RegisterOptions.Register());
        var command = new Command("password", "Give an account another password, which ends its sessions; asked for, or the first line of standard input.") { name, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store =>
        {
            if (store.Accounts.Named(parsed.GetValue(name)!) is not { } account) return Missing(parsed.GetValue(name)!);
            if (PasswordPrompt.Hash(account.Name) is not { } hash) return ExitCode.SomeInputFailed;
            return store.Accounts.SetPassword(account.Name, hash, Environment.UserName) ? Said($"{account.Name} has a new password; its sessions have ended") : Missing(account.Name);
        }));
        return command;
    }

    private static Command Lock(string verb, string description, bool locked)
    {
        var (name, register) = (Name(), RegisterOptions.Register());
        var command = new Command(verb, description) { name, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store => store.Accounts.SetLocked(parsed.GetValue(name)!, locked, Environment.UserName)
            ? Said($"{Account.Fold(parsed.GetValue(name)!)} is {verb}ed") : Missing(parsed.GetValue(name)!)));
        return command;
    }

    private static Command Link()
    {
        var (name, register) = (Name(), RegisterOptions.Register());
        var site = new Option<string>("--site") { Description = $"address of the site (default: {WebSettings.DefaultUrl})", HelpName = "URL", DefaultValueFactory = _ => WebSettings.DefaultUrl };
        var command = new Command("link", "Make an address that lets an account in once, within an hour.") { name, site, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store => store.Accounts.Named(parsed.GetValue(name)!) switch
        {
            null => Missing(parsed.GetValue(name)!),
            { IsLocked: true } locked => Refuse($"{locked.Name} is locked; 'plumbline account unlock {locked.Name}' lets it in again"),
            { } account => Said(OneTimeAddress.Of(parsed.GetValue(site)!, store.Accounts.NewLink(account, Environment.UserName))),
        }));
        return command;
    }

    private static Command Remove()
    {
        var (name, register) = (Name(), RegisterOptions.Register());
        var command = new Command("remove", "Forget an account with all that is kept of it; its decisions stay, with its name.") { name, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store => store.Accounts.Remove(parsed.GetValue(name)!) ? Said($"{Account.Fold(parsed.GetValue(name)!)} is forgotten") : Missing(parsed.GetValue(name)!)));
        return command;
    }

    private static Command Log()
    {
        var (format, register) = (Options.Format("text", "json"), RegisterOptions.Register());
        var command = new Command("log", "Show what was done to accounts, by whom, the last first.") { format, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store =>
        {
            using var output = new ResultWriter();
            if (parsed.GetValue(format) == "json") ShowJson.Write(output, store.Accounts.Events());
            else AccountOutput.Write(output, store.Accounts.Events());
            return ExitCode.Done;
        }));
        return command;
    }

    private static int Said(string line)
    {
        using var output = new ResultWriter();
        output.Line(line);
        return ExitCode.Done;
    }
}
