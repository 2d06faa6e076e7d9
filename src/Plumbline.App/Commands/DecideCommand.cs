using System.CommandLine;
using Plumbline.Register.Statements;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline decide ID PROPERTY [VALUE]</c>: an editor enters, corrects, confirms or rejects a fact.</summary>
internal static class DecideCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "a standard or committee in any spelling, or a document's number, slug or address" };
        var property = new Argument<string>("PROPERTY") { Description = "what is decided: title, released, effective, replaces ..." };
        var value = new Argument<string?>("VALUE") { Description = "the value", Arity = ArgumentArity.ZeroOrOne };
        var reject = new Option<string?>("--reject") { Description = "this value, which is stated, is wrong; needs --reason", HelpName = "VALUE" };
        var confirm = new Option<bool>("--confirm") { Description = "VALUE, which is stated, is right" };
        var language = new Option<string?>("--language") { Description = "language of a title or name: en, zh (default: told by the characters)", HelpName = "LANGUAGE" };
        var detail = new Option<string?>("--detail") { Description = "degree of an adoption (IDT, MOD, NEQ), or 'part' of a replacement", HelpName = "TEXT" };
        var from = new Option<string?>("--true-from") { Description = "the value holds from this day, month or year (2024-01-01)", HelpName = "DATE" };
        var until = new Option<string?>("--true-until") { Description = "the value holds to the end of this day, month or year", HelpName = "DATE" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var grounds = new DecisionOptions();
        var command = new Command("decide", "Enter, correct, confirm or reject a fact, with its source.") { id, property, value, reject, confirm, language, detail, from, until, register, format };
        grounds.AddTo(command);
        command.Validators.Add(result =>
        {
            var (given, wrong) = (result.GetValue(value), result.GetValue(reject));
            if ((given is null) == (wrong is null)) result.AddError("decide takes either VALUE or --reject VALUE");
            else if (wrong is not null && result.GetValue(confirm)) result.AddError("--confirm and --reject exclude each other");
            else if (wrong is not null && (result.GetValue(from) ?? result.GetValue(until)) is not null) result.AddError("what is rejected is wrong at all times; a value that held once is decided with --true-until");
            else if (wrong is not null && result.GetValue(grounds.Reason) is null) result.AddError("--reject needs --reason TEXT: why the value is wrong");
            else if (given is not null && !result.GetValue(confirm) && result.GetValue(grounds.Source) is null) result.AddError("a fact needs its source: --source TEXT, or --confirm for a value that is stated already");
        });
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(DecisionOptions.Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, store =>
        {
            var (thing, name, decision) = (parsed.GetValue(id)!, parsed.GetValue(property)!, grounds.Read(parsed) with { Period = new Period(parsed.GetValue(from), parsed.GetValue(until)) });
            if (parsed.GetValue(reject) is { } wrong) return store.Reject(thing, name, wrong, decision);
            return parsed.GetValue(confirm) ? store.Confirm(thing, name, parsed.GetValue(value)!, decision) : store.Decide(thing, name, parsed.GetValue(value)!, decision, parsed.GetValue(language), parsed.GetValue(detail));
        }))));
        return command;
    }
}
