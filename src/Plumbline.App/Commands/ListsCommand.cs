using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Lists;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline lists</c>: the lists of standards that are kept; removes and renames them.</summary>
internal static class ListsCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var remove = new Option<string?>("--remove") { Description = "forget this list", HelpName = "NAME" };
        var rename = new Option<string?>("--rename") { Description = "give this list another name; needs --to", HelpName = "NAME" };
        var to = new Option<string?>("--to") { Description = "with --rename: the new name", HelpName = "NAME" };
        var command = new Command("lists", "Show the lists of standards that are kept; remove or rename one.") { register, format, remove, rename, to };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(rename) is null) != (result.GetValue(to) is null)) result.AddError("--rename NAME and --to NAME go together");
            else if (result.GetValue(rename) is not null && result.GetValue(remove) is not null) result.AddError("--remove and --rename exclude each other");
            else if (result.GetValue(to) is { } name && KeptList.WrongName(name) is { } wrong) result.AddError("--to: " + wrong);
        });
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(
            Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, parsed.GetValue(remove), parsed.GetValue(rename), parsed.GetValue(to)))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, string? remove, string? rename, string? to)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        if (Change(store, remove, rename, to) is { } wrong)
        {
            Console.Error.WriteLine($"plumbline: {wrong}");
            return ExitCode.SomeInputFailed;
        }
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, store.KeptLists());
        else ListOutput.WriteText(output, store.KeptLists());
        return ExitCode.Done;
    }

    /// <summary>What hindered the change, or null.</summary>
    private static string? Change(RegisterStore store, string? remove, string? rename, string? to)
    {
        if (remove is not null) return store.RemoveList(remove) ? null : $"there is no list '{remove}'";
        if (rename is null) return null;
        if (rename != to && store.KeptList(to!) is not null) return $"there is a list '{to}' already";
        return store.RenameList(rename, to!) ? null : $"there is no list '{rename}'";
    }
}
