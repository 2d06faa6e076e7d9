using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.App.Reading;
using Plumbline.Register;
using Plumbline.Register.Lists;
using Plumbline.Register.Things;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline list LIST</c>: answers for a list of standards in any spelling, keeps it, asks it again.</summary>
internal static class ListCommand
{
    private const string Workbook = "xlsx";

    public static Command Create()
    {
        var list = new Argument<string>("LIST") { Description = "a list as text, CSV, XLSX, DOCX or PDF, - for standard input, or the name of a kept list" };
        var keep = new Option<string?>("--keep") { Description = "keep the list under this name, to ask it again", HelpName = "NAME" };
        var replace = new Option<bool>("--replace") { Description = "with --keep: in place of the list of this name" };
        var since = Options.Day("--since", "instead of the answers what changed since this day (2026-05-01)");
        var to = new Option<string?>("--out") { Description = "file to write instead of standard output", HelpName = "FILE" };
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv", Workbook);
        var on = Options.Day("--on", "status and deadlines as on this day (2026-08-01) instead of now", "--as-of");
        var knownBy = Options.KnownBy();
        var command = new Command("list", "Answer for a list of standards: known or not, in force or replaced by what, drafts and deadlines.") { list, keep, replace, since, to, register, format, on, knownBy };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == Workbook && result.GetValue(to) is null) result.AddError("--format xlsx needs --out FILE");
            if (result.GetValue(replace) && result.GetValue(keep) is null) result.AddError("--replace goes with --keep NAME");
            if (result.GetValue(keep) is { } name && KeptList.WrongName(name) is { } wrong) result.AddError("--keep: " + wrong);
        });
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() =>
        {
            var asked = new Asked(Options.Day(parsed.GetValue(since)), Options.Day(parsed.GetValue(on)), Options.Day(parsed.GetValue(knownBy)), parsed.GetValue(format)!, parsed.GetValue(to));
            return Task.FromResult(Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(list)!, parsed.GetValue(keep), parsed.GetValue(replace), asked, cancelled));
        }));
        return command;
    }

    private static int Run(RegisterLocation location, string list, string? keep, bool replace, Asked asked, CancellationToken cancelled)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        if (Text(store, list, cancelled, out var failure) is not { } text)
        {
            Console.Error.WriteLine($"plumbline: {failure}");
            return ExitCode.SomeInputFailed;
        }
        if (keep is not null)
        {
            if (store.KeptList(keep) is { } there && !replace)
            {
                Console.Error.WriteLine($"plumbline: a list '{keep}' of {there.Standards:N0} standards is kept since {there.KeptAt:yyyy-MM-dd}; --replace puts this one in its place");
                return ExitCode.SomeInputFailed;
            }
            var kept = store.Keep(keep, text, list == InputFiles.StandardInput ? "standard input" : Path.GetFileName(list), Environment.UserName);
            Console.Error.WriteLine($"plumbline: kept as '{kept.Name}', {kept.Standards:N0} standards; 'plumbline list \"{kept.Name}\"' asks it again");
        }
        asked.Answer(store, text);
        return ExitCode.Done;
    }

    /// <summary>The text of a file, else of a kept list.</summary>
    private static string? Text(RegisterStore store, string list, CancellationToken cancelled, out string? failure)
    {
        failure = null;
        if (list != InputFiles.StandardInput && !File.Exists(list))
        {
            if (store.TextOfList(list) is { } kept) return kept;
            var names = store.KeptLists().Select(l => $"'{l.Name}'").ToList();
            failure = Directory.Exists(list) ? $"{list} is a folder; a list is one file" : $"there is no file {list} and no kept list of this name; {(names.Count == 0 ? "no list is kept" : "kept are " + string.Join(", ", names))}";
            return null;
        }
        var read = DocumentReader.Read(list, cancellation: cancelled);
        failure = (read as ReadFailure)?.Message;
        return (read as ReadDocument)?.Text;
    }

    /// <summary>What is asked of a list, and in which form.</summary>
    private sealed record Asked(DateOnly? Since, DateOnly? On, DateOnly? KnownBy, string Format, string? To)
    {
        public void Answer(RegisterStore store, string text)
        {
            var moment = On is { } day ? Moment.On(day) : Moment.At(TimeProvider.System.GetUtcNow());
            if (Since is { } since)
            {
                var changes = store.Changes(text, since, moment, KnownBy);
                Write(output => ListOutput.WriteText(output, changes, since), changes, ListTables.Changes, "Changes");
            }
            else
            {
                var answers = store.Answer(text, moment, KnownBy);
                Write(output => ListOutput.WriteText(output, answers), answers, ListTables.Answers, "List");
            }
        }

        private void Write<T>(Action<ResultWriter> text, IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns, string sheet)
        {
            if (To is null) Write(null, text, rows, columns, sheet);
            else OutFile.Write(To, (Stream file) => Write(file, text, rows, columns, sheet));
        }

        private void Write<T>(Stream? file, Action<ResultWriter> text, IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns, string sheet)
        {
            if (Format == Workbook)
            {
                TableColumn<T>.WriteXlsx(file!, sheet, columns, rows);
                return;
            }
            using var output = new ResultWriter(file);
            switch (Format)
            {
                case "json": ShowJson.Write(output, rows); break;
                case "csv": TableColumn<T>.WriteCsv(output, columns, rows); break;
                default: text(output); break;
            }
        }
    }
}
