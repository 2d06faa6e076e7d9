using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Search;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline search QUERY</c>: standards, committees, documents and passages of a register.</summary>
internal static class SearchCommand
{
    private static readonly string[] KindNames = [.. Enum.GetValues<SearchKind>().Select(Names.Of)];

    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY") { Description = "words that must all be found; quotation marks make a phrase", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var kind = new Option<string?>("--kind") { Description = "only this kind: " + string.Join(", ", KindNames), HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(KindNames);
        var limit = new Option<int>("--limit") { Description = $"number of answers, 1 to {PageRequest.MaximumSize}", DefaultValueFactory = _ => 20 };
        var cursor = new Option<string?>("--cursor") { Description = "go on where an earlier answer ended: its 'next'", HelpName = "NEXT" };
        var asOf = Options.AsOf("leave out what was published after this day (2026-08-01)");
        var knownBy = Options.KnownBy();
        var command = new Command("search", "Search the register.") { query, register, format, kind, limit, cursor, asOf, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(Run(
            RegisterOptions.Locate(parsed.GetValue(register)),
            new SearchRequest(string.Join(' ', parsed.GetValue(query)!), Kind(parsed.GetValue(kind)), new PageRequest(parsed.GetValue(limit), parsed.GetValue(cursor)),
                Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy))),
            parsed.GetValue(format)!))));
        return command;
    }

    private static SearchKind? Kind(string? name) => name is null ? null : Enum.GetValues<SearchKind>()[Array.IndexOf(KindNames, name)];

    private static int Run(RegisterLocation location, SearchRequest request, string format)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        SearchResults results;
        try
        {
            results = store.Search(request);
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"plumbline: --cursor: {wrong.Message}");
            return ExitCode.Usage;
        }
        using var output = new ResultWriter();
        if (format == "json") SearchOutput.WriteJson(output, request, results);
        else SearchOutput.WriteText(output, results);
        return ExitCode.Done;
    }
}
