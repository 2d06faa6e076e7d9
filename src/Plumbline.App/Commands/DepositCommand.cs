using System.CommandLine;
using System.Text;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Engine;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Deposits;
using Plumbline.Register.Documents;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline deposit FILE</c>: a publisher hands in the text of a standard and gets a receipt.</summary>
internal static class DepositCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "the text as it is to be kept; a file called like a subcommand is ./list" };
        var standard = new Option<string>("--standard") { Description = "identifier of the standard, with its year", HelpName = "ID", Required = true };
        var publisher = new Option<string>("--publisher") { Description = "who deposits it", HelpName = "NAME", Required = true };
        var access = new Option<string>("--access") { Description = "who may have the text: open (everybody), metadata-only or closed (nobody)", HelpName = "CLASS", Required = true };
        access.AcceptOnlyFromAmong([.. AccessClasses.Names]);
        var title = new Option<string?>("--title") { Description = "title of the standard", HelpName = "TEXT" };
        var language = new Option<string?>("--language") { Description = "language of the text: zh, en ...; versions in two languages do not supersede each other", HelpName = "LANGUAGE" };
        var receipt = new Option<string?>("--receipt") { Description = "a new file for the receipt (JSON)", HelpName = "FILE" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json");
        var command = new Command("deposit", "Take the text of a standard into deposit and give a receipt; list and check deposits.") { file, standard, publisher, access, title, language, receipt, register, format };
        foreach (var part in (ReadOnlySpan<Command>)[DepositListCommands.List(), DepositListCommands.Show(), DepositLogCommands.Check(), DepositLogCommands.Log(), DepositLogCommands.Verify(), DepositLogCommands.Key()])
            command.Subcommands.Add(part);
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(Run(
            parsed.GetValue(file)!,
            new NewDeposit(default, parsed.GetValue(standard)!, parsed.GetValue(publisher)!, AccessClasses.Named(parsed.GetValue(access)!)!.Value, Environment.UserName)
            {
                Title = parsed.GetValue(title), Language = parsed.GetValue(language),
            },
            parsed.GetValue(receipt), RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!, cancelled))));
        return command;
    }

    private static int Run(string file, NewDeposit deposit, string? receipt, RegisterLocation location, string format, CancellationToken cancelled)
    {
        if (receipt is not null && File.Exists(receipt)) return Refuse($"there is a file {receipt} already; nothing is overwritten, name another for the receipt");
        var bytes = FileBytes.Load(file, ReadingOptions.Default, cancelled, out var failure);
        if (failure is not null) return Refuse(failure.Message);
        using var store = RegisterStore.Open(location, TimeProvider.System);
        store.LoadStarter(Knowledge.BuiltIn, cancelled);
        var result = store.Deposit(Read(deposit with { Bytes = bytes, Name = Path.GetFileName(file) }, cancelled), cancelled);
        if (result.Refusal is { } refusal) return Refuse($"{file} is not deposited: {refusal}");
        var made = result.Deposit!;
        if (receipt is not null) NewFile.Write(receipt, output => output.Write(Encoding.UTF8.GetBytes(made.Line + "\n")));
        using var output = new ResultWriter();
        if (format == "json") ShowJson.Write(output, made);
        else DepositOutput.WriteText(output, made);
        return ExitCode.Done;
    }

    /// <summary>An open text is read like any document; of the others the form alone is told.</summary>
    private static NewDeposit Read(NewDeposit deposit, CancellationToken cancelled)
    {
        if (deposit.Access != AccessClass.Open) return deposit with { MediaType = MediaTypes.Of(FormatDetector.Detect(deposit.Bytes.Span, deposit.Name)) };
        if (DocumentReader.Read(deposit.Bytes, deposit.Name, cancellation: cancelled) is not ReadDocument read)
        {
            Console.Error.WriteLine("plumbline: the text cannot be read, so that search will not find its words; it is kept as it is");
            return deposit with { MediaType = MediaTypes.Of(FormatDetector.Detect(deposit.Bytes.Span, deposit.Name)) };
        }
        var type = MediaTypes.Of(read.Format);
        var found = new Recogniser(Knowledge.BuiltIn).Recognise(new SourceText(read.Text));
        return deposit with
        {
            MediaType = type,
            Document = new NewDocument(deposit.Bytes, deposit.Name!, found, deposit.Title ?? read.Title, deposit.Language ?? (read.Language is "en" or "zh" ? read.Language : null), MediaType: type),
        };
    }

    private static int Refuse(string reason)
    {
        Console.Error.WriteLine($"plumbline: {reason}");
        return ExitCode.SomeInputFailed;
    }
}
