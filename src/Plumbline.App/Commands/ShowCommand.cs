using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline show ID</c>: what the register knows about one thing, each fact with its quote and source.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string[]>("ID") { Description = "a standard or committee in any spelling, or a document's number, slug or address", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("show", "Show what is known about a standard, a committee or a document, with quotes.") { id, register, format };
        command.SetAction((parsed, _) => RegisterOptions.Guard(
            () => Task.FromResult(Run(RegisterOptions.Locate(parsed.GetValue(register)), string.Join(' ', parsed.GetValue(id)!).Trim(), parsed.GetValue(format)!))));
        return command;
    }

    private static int Run(RegisterLocation location, string id, string format)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        using var output = new ResultWriter();
        if (Find(store, id) is not { } record)
        {
            Console.Error.WriteLine($"plumbline: nothing in the register is named '{id}'; 'plumbline search {id}' looks into texts and titles");
            return ExitCode.SomeInputFailed;
        }
        if (format == "json") ShowJson.Write(output, record);
        else ShowText.Write(output, record);
        return ExitCode.Done;
    }

    /// <summary>An address says what it is; a bare name is a document's number, then a standard, a committee, then any slug.</summary>
    private static object? Find(RegisterStore store, string id)
    {
        if (id.StartsWith('/'))
        {
            var parts = id.Split('#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (parts is not [var list, var slug]) return null;
            return list switch
            {
                "standards" => store.Standard(slug),
                "committees" => store.Committee(slug),
                "documents" or "issues" => store.Document(slug),
                "articles" => store.Article(slug),
                _ => null,
            };
        }
        if (id.All(char.IsAsciiDigit)) return store.Document(id);
        return store.FindStandard(id) ?? store.FindCommittee(id) ?? store.Standard(id) ?? store.Committee(id) ?? store.Document(id) ?? (object?)store.Article(id);
    }
}
