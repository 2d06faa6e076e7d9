using System.CommandLine;
using Plumbline.App.Gathering;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline sources</c>: what is watched, how it is, and what it gave.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv");
        var command = new Command("sources", "List the sources that are watched, with their health; add, change, ask and exchange them.")
        {
            register, format, Show(), Add(), Change(), Switch("on", "Follow sources from now on; they are due at once.", true), Switch("off", "Stop following sources.", false), Remove(),
            SourcesCheckCommand.Create(), SourcesExchangeCommands.Import(), SourcesExchangeCommands.Export(),
        };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            using var output = new ResultWriter();
            var now = TimeProvider.System.GetUtcNow();
            SourcesOutput.WriteList(output, parsed.GetValue(format)!, SourceView.All(store, now), now);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    /// <summary>Says why something was not done.</summary>
    public static int Refuse(string reason)
    {
        Console.Error.WriteLine($"plumbline: {reason}");
        return ExitCode.SomeInputFailed;
    }

    private static Command Show()
    {
        var name = Name();
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("show", "Show a source with its health and its last rounds.") { name, register, format };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store =>
        {
            if (store.Source(parsed.GetValue(name)!) is not { } source) return Unknown(parsed.GetValue(name)!);
            Tell(store, source, parsed.GetValue(format)!);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Add()
    {
        var address = new Argument<string>("ADDRESS") { Description = "an address (https://...), a folder, or a file of mails (.eml, mbox)" };
        var name = new Option<string?>("--name") { Description = "short name: small letters, digits, hyphens (default: made of the title or address)", HelpName = "NAME" };
        var on = new Option<bool>("--on") { Description = "follow it from now on" };
        var options = new SourceOptions(forNew: true);
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("add", "Add a source; it is followed once it is on.") { address, name, on, register, format };
        options.AddTo(command);
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store =>
        {
            var where = parsed.GetValue(address)!;
            if (!where.Contains("://", StringComparison.Ordinal)) where = Path.GetFullPath(where);
            var settings = options.Apply(parsed, new SourceSettings { Address = where, Kind = "", Title = "", IsOn = parsed.GetValue(on) });
            settings = settings with { Kind = settings.Kind.Length > 0 ? settings.Kind : SourceOptions.KindOf(where, settings.Selector is not null), Title = settings.Title.Length > 0 ? settings.Title : where };
            settings = settings with { Name = parsed.GetValue(name) ?? SourceOpml.NameOf(settings.Title == where && !where.Contains("://", StringComparison.Ordinal) ? Path.GetFileName(where) : settings.Title, store.Sources().Select(s => s.Name).ToHashSet(StringComparer.Ordinal)) };
            return Try(() =>
            {
                var source = store.AddSource(settings, Environment.UserName);
                Tell(store, source, parsed.GetValue(format)!);
                if (!source.IsOn) Console.Error.WriteLine($"plumbline: it is off; 'plumbline sources check {source.Name}' asks it once, 'plumbline sources on {source.Name}' follows it");
                return ExitCode.Done;
            });
        }));
        return command;
    }

    private static Command Change()
    {
        var name = Name();
        var address = new Option<string?>("--address") { Description = "its new address", HelpName = "ADDRESS" };
        var options = new SourceOptions(forNew: false);
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("change", "Change what is said of a source; an empty word takes it away.") { name, address, register, format };
        options.AddTo(command);
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store => Try(() =>
        {
            var where = parsed.GetValue(address) is { } said && !said.Contains("://", StringComparison.Ordinal) ? Path.GetFullPath(said) : parsed.GetValue(address);
            if (store.ChangeSource(parsed.GetValue(name)!, s => options.Apply(parsed, where is null ? s : s with { Address = where }), Environment.UserName) is not { } source) return Unknown(parsed.GetValue(name)!);
            Tell(store, source, parsed.GetValue(format)!);
            return ExitCode.Done;
        })));
        return command;
    }

    private static Command Switch(string verb, string description, bool on)
    {
        var names = new Argument<string[]>("NAME") { Description = "names of sources", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var command = new Command(verb, description) { names, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store => Each(parsed.GetValue(names)!, name => store.SwitchSource(name, on), on ? "is followed" : "is off")));
        return command;
    }

    private static Command Remove()
    {
        var names = new Argument<string[]>("NAME") { Description = "names of sources", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var command = new Command("remove", "Remove sources; the documents that came of them stay.") { names, register };
        command.SetAction((parsed, _) => Run(parsed.GetValue(register), store => Each(parsed.GetValue(names)!, store.RemoveSource, "is removed")));
        return command;
    }

    private static int Each(string[] names, Func<string, bool> change, string done)
    {
        var code = ExitCode.Done;
        foreach (var name in names)
        {
            if (change(name)) Console.Error.WriteLine($"plumbline: {name} {done}");
            else code = Unknown(name);
        }
        return code;
    }

    private static void Tell(RegisterStore store, Source source, string format)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var output = new ResultWriter();
        SourcesOutput.Write(output, format, source, SourceView.Of(store, source, now), store.RoundsOf(source), now);
    }

    private static Argument<string> Name() => new("NAME") { Description = "name of the source" };

    private static int Unknown(string name) => Refuse($"there is no source '{name}'; 'plumbline sources' lists them");

    private static Task<int> Run(string? register, Func<RegisterStore, int> verb) => RegisterOptions.Guard(() =>
    {
        using var store = RegisterStore.Open(RegisterOptions.Locate(register), TimeProvider.System);
        return Task.FromResult(verb(store));
    });

    private static int Try(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (ArgumentException wrong) when (wrong.ParamName is "settings" or "change")
        {
            return Refuse(wrong.Message.Split(" (Parameter", 2)[0]);
        }
    }
}
