using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline show ID</c>: what the register knows about one thing, each fact with its quote and source.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string[]>("ID") { Description = "a standard or committee in any spelling, a body by any of its names, a law or plan by its title, a document's number, or a slug or address", Arity = ArgumentArity.OneOrMore };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var asOf = Options.AsOf("the status on this day (2026-08-01) instead of today's; editions released later are left out");
        var knownBy = Options.KnownBy();
        var command = new Command("show", "Show what is known about a standard, a committee, a body, a law, an event or a document, with quotes.") { id, register, format, asOf, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(
            () => Task.FromResult(Run(
                RegisterOptions.Locate(parsed.GetValue(register)), string.Join(' ', parsed.GetValue(id)!).Trim(), parsed.GetValue(format)!, Options.Day(parsed.GetValue(asOf)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string id, string format, DateOnly? on, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        using var output = new ResultWriter();
        if (Find(store, id, on, knownBy) is not { } record)
        {
            Console.Error.WriteLine($"plumbline: nothing in the register is named '{id}'{(knownBy is null ? "" : $" or was by {knownBy:yyyy-MM-dd}")}; 'plumbline search \"{id}\"' looks into texts and titles");
            return ExitCode.SomeInputFailed;
        }
        if (format == "json") ShowJson.Write(output, record);
        else ShowText.Write(output, record);
        return ExitCode.Done;
    }

    /// <summary>An address says what it is; a bare name is a document's number, then a standard, a committee, then any slug.</summary>
    private static object? Find(RegisterStore store, string id, DateOnly? on = null, DateOnly? knownBy = null)
    {
        if (id.StartsWith('/'))
        {
            var parts = id.Split('#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (parts is not [var list, var slug]) return null;
            return list switch
            {
                "standards" => store.Standard(slug, on, knownBy),
                "committees" => store.Committee(slug, on, knownBy),
                "documents" or "issues" => store.Document(slug, knownBy),
                "articles" => store.Article(slug, knownBy),
                _ => ThingRooms.KindOf(list) is { } kind ? store.Thing(kind, slug, Moment(on), knownBy) : null,
            };
        }
        if (id.All(char.IsAsciiDigit)) return store.Document(id, knownBy);
        return store.FindStandard(id, on, knownBy) ?? store.FindCommittee(id, on, knownBy) ?? store.Standard(id, on, knownBy) ?? store.Committee(id, on, knownBy) ?? store.Document(id, knownBy) ?? store.Article(id, knownBy)
            ?? (object?)store.FindThing(id, Moment(on), knownBy);
    }

    private static Moment? Moment(DateOnly? on) => on is { } day ? Register.Things.Moment.On(day) : null;
}
