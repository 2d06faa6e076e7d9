using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.App.Output.Sheets;
using Plumbline.App.Reading.Office;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Rules.Frameworks;
using Plumbline.Register;
using Plumbline.Register.Imports;
using Plumbline.Register.Rulebooks;
using Plumbline.Register.Rulebooks.Exchange;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline check</c>: answers a rulebook for values or for a table of them. It needs no register; where there is one, the words behind the citations come from it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var rulebook = new Argument<string?>("RULEBOOK") { Description = "name of a rulebook (--list), of a series, or a file of your own (.yaml, .dmn, .csv)", Arity = ArgumentArity.ZeroOrOne };
        var list = new Option<bool>("--list") { Description = "list the rulebooks" };
        var set = new Option<string[]>("--set") { Description = "a value: NAME=VALUE, as --set throughput=\"13 Tbit/s\"; any number of times", HelpName = "NAME=VALUE", AllowMultipleArgumentsPerToken = true };
        var csv = new Option<string?>("--csv") { Description = "a table (CSV or XLSX) whose head names inputs: every row is answered and given back with its answer", HelpName = "FILE" };
        var to = new Option<string?>("--out") { Description = "with --csv or --export: file to write instead of standard output", HelpName = "FILE" };
        var export = new Option<string?>("--export") { Description = "write the rulebook as DMN 1.3, or a table of it as CSV", HelpName = "dmn|csv" };
        export.AcceptOnlyFromAmong("dmn", "csv");
        var table = new Option<string?>("--table") { Description = "answer this table only", HelpName = "TABLE" };
        var editions = new Option<bool>("--editions") { Description = "answer with every edition of the series" };
        var register = RegisterOptions.Register();
        var on = Options.AsOf("legal status as on this day (2026-08-01) instead of today");
        var rank = new Option<bool>("--rank") { Description = "with --csv: rank the rows by level, for an index system" };
        var committee = new Option<string?>("--committee") { Description = "for an index system: propose what the register knows of this committee (SAC/TC260) for each indicator", HelpName = "COMMITTEE" };
        var format = Options.Format("text", "json", "csv");
        var command = new Command("check", "Answer a machine-readable rulebook: the outcome, every rule that decided it with its source, what is missing, the legal status.") { rulebook, list, set, csv, to, rank, committee, table, editions, export, register, on, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(list) != (result.GetValue(rulebook) is null)) result.AddError(result.GetValue(list) ? "--list takes no RULEBOOK" : "name a rulebook, or ask for --list");
            if (result.GetValue(to) is not null && result.GetValue(csv) is null && result.GetValue(export) is null) result.AddError("--out goes with --csv or --export");
            if (result.GetValue(export) is not null && (result.GetValue(csv) is not null || result.GetValue(editions) || result.GetValue(set) is { Length: > 0 })) result.AddError("--export goes with --table and --out alone");
            if (result.GetValue(rank) && (result.GetValue(csv) is null || result.GetValue(table) is not null || result.GetValue(editions))) result.AddError("--rank goes with --csv, without --table and --editions");
            if (result.GetValue(committee) is not null && (result.GetValue(csv) is not null || result.GetValue(export) is not null || result.GetValue(list) || result.GetValue(editions))) result.AddError("--committee goes without --csv, --export, --list and --editions");
            if (result.GetValue(format) == "csv" && !result.GetValue(rank)) result.AddError("--format csv goes with --rank");
        });
        command.SetAction(parsed =>
        {
            var day = Options.Day(parsed.GetValue(on)) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
            var json = parsed.GetValue(format) == "json";
            try
            {
                if (parsed.GetValue(list)) return List(json, day, parsed.GetValue(register));
                var files = Files(parsed.GetValue(rulebook)!, parsed.GetValue(editions));
                List<Rulebook> books = [.. files.Select(f => f.Rulebook)];
                if (parsed.GetValue(csv) is not null && parsed.GetValue(set) is { Length: > 0 } && books is [.., { Content: not { TakesRows: true } }]) return Usage("--csv and --set do not go together; put the value into a column");
                if (Wrong(books, parsed.GetValue(rulebook)!, parsed.GetValue(table)) is { } wrong) return Usage(wrong);
                if (parsed.GetValue(export) is { } form) return Export(files[^1], form, parsed.GetValue(table), parsed.GetValue(to));
                if (parsed.GetValue(rank)) return CheckRanking.Run(books[^1], Of(parsed.GetValue(csv)!), parsed.GetValue(csv)!, parsed.GetValue(to), parsed.GetValue(format)!);
                if (parsed.GetValue(csv) is { } rows && books[^1].Content is { TakesRows: true } && parsed.GetValue(table) is null) return ContentRows(books[^1], parsed.GetValue(set) ?? [], rows, parsed.GetValue(to), day, json);
                return parsed.GetValue(csv) is { } file
                    ? Batch(books[^1], parsed.GetValue(table), file, parsed.GetValue(to), json)
                    : Answer(books, parsed.GetValue(set) ?? [], parsed.GetValue(table), parsed.GetValue(register), day, json, parsed.GetValue(committee), Options.Day(parsed.GetValue(on)));
            }
            catch (RegisterException unusable)
            {
                Console.Error.WriteLine($"plumbline: {unusable.Message}");
                return unusable.Problem == RegisterProblem.Refused ? ExitCode.Refused : ExitCode.RegisterUnusable;
            }
            catch (RulebookException fault)
            {
                Console.Error.WriteLine($"plumbline: {fault.Message}");
                return ExitCode.SomeInputFailed;
            }
        });
        return command;
    }

    private static int List(bool json, DateOnly day, string? register)
    {
        using var output = new ResultWriter();
        List<Rulebook> books = [.. RulebookLibrary.All().Select(f => f.Rulebook)];
        var reviews = CheckRegister.Ask(register, store => store.RuleReviews(books));
        var rows = books.Select((b, at) => new ListedRulebook(b.Id, CheckView.KindWord(b.Kind), b.Title, b.TitleZh, b.Edition, b.Status.On(day), [.. b.Tables.Select(t => t.Id)], reviews?[at] ?? [])).ToList();
        if (json) ShowJson.Write(output, rows);
        foreach (var row in json ? [] : rows) output.Line($"{row.Id,-30} {row.Kind,-15} {row.Edition,-5} {row.Title}\n{"",-30} {row.Status}{string.Concat(row.Review.Select(change => $"\n{"",-30} for review: {change}"))}");
        return ExitCode.Done;
    }

    private static List<RulebookFile> Files(string name, bool editions)
    {
        if (Directory.Exists(name) && Path.HasExtension(name)) throw new IOException($"'{name}' is a folder; name a file");
        switch (Path.GetExtension(name).ToLowerInvariant())
        {
            case ".yaml" or ".yml":
                using (var text = new StreamReader(name)) return [RulebookFile.Read(name, text)];
            case ".dmn" or ".xml":
                using (var model = File.OpenRead(name)) return [DmnReader.Read(name, model)];
            case ".csv":
                using (var cells = File.OpenRead(name)) return [TableCsv.Read(name, cells)];
            default:
                if (RulebookLibrary.Find(name) is not { } found) return [];
                return editions ? [.. RulebookLibrary.Editions(found.Rulebook.Series)] : [found];
        }
    }

    private static int Export(RulebookFile file, string form, string? table, string? to)
    {
        var tables = file.Rulebook.Tables;
        if (form == "csv" && table is null && tables.Count > 1) return Usage($"a CSV file holds one table: name it with --table; {file.Rulebook.Id} has {string.Join(", ", tables.Select(t => t.Id))}");
        if (form == "dmn" && table is not null) return Usage("a DMN file holds all tables; leave --table out");
        if (to is not null) OutFile.Write(to, (Stream stream) => Write(stream));
        else
        {
            using var output = Console.OpenStandardOutput();
            Write(output);
        }
        return ExitCode.Done;

        void Write(Stream stream)
        {
            if (form == "dmn") DmnWriter.Write(file, stream);
            else TableCsv.Write(file.Rulebook, table is null ? tables[0] : tables.First(t => t.Id == table), stream);
        }
    }

    private static string? Wrong(List<Rulebook> books, string name, string? table)
    {
        if (books.Count == 0) return $"there is no rulebook '{name}'; 'plumbline check --list' names them";
        if (table is null || books.Exists(b => b.Tables.Any(t => t.Id == table))) return null;
        return $"{books[^1].Id} has no table '{table}'; it has {string.Join(", ", books[^1].Tables.Select(t => t.Id))}";
    }

    private static int Usage(string what)
    {
        Console.Error.WriteLine($"plumbline: {what}");
        return ExitCode.Usage;
    }

    private static int Answer(List<Rulebook> books, string[] set, string? table, string? location, DateOnly day, bool json, string? committee, DateOnly? on)
    {
        using var store = location is null ? null : RegisterStore.Open(RegisterOptions.Locate(location), TimeProvider.System, create: false);
        using var output = new ResultWriter();
        var views = new List<CheckView>();
        var failed = false;
        foreach (var book in books)
        {
            var values = GivenValues.Read(book, set, strict: books.Count == 1);
            foreach (var unknown in values.Unknown) return Usage(unknown);
            foreach (var problem in values.Problems) Console.Error.WriteLine($"plumbline: {problem}");
            var content = table is null ? ContentAsked.Answer(book, values, day, store) : null;
            var answer = ContentAsked.TablesToo(book, values, content) ? RulebookEvaluator.Answer(book, values.Facts, table) : new RulebookAnswer(book, [], []);
            foreach (var problem in answer.Problems.Concat(content?.Problems ?? [])) Console.Error.WriteLine($"plumbline: {problem}");
            failed |= values.Problems.Count > 0 || answer.Problems.Count > 0 || content?.Problems.Count > 0;
            var difference = views.Count > 0 && books[views.Count - 1].Content is FrameworkContent before && book.Content is FrameworkContent now ? FrameworkDifference.Of(before, now) : null;
            views.Add(CheckView.Of(answer, values.Facts, day, values.Problems).With(content) with { Difference = difference, Changes = views.Count > 0 && book.Tables.Count > 0 ? EditionDifference.Of(books[views.Count - 1], book) : null });
        }
        var sources = CheckRegister.Ask(location, held => books.Select((book, at) => views[at].With(held.RuleQuotes(book)) with { Review = held.RuleReviews([book])[0] }).ToList());
        views = sources ?? views;
        if (committee is not null)
        {
            if (!books[0].Inputs.Any(i => i.CountOf.Count > 0)) return Usage($"{books[0].Id} counts no indicators; --committee goes with an index system");
            var asked = false;
            var found = CheckRegister.Ask(location, held =>
            {
                asked = true;
                return held.Propose(books[0], committee, on);
            });
            if (found is not { } proposed)
            {
                Console.Error.WriteLine(asked ? $"plumbline: the register knows no committee '{committee}'" : "plumbline: there is no register to propose evidence from; name one with --register");
                return ExitCode.SomeInputFailed;
            }
            views[0] = views[0] with { Proposed = proposed };
        }
        if (json && books.Count == 1) ShowJson.Write(output, views[0]);
        else if (json) ShowJson.Write(output, views);
        else
        {
            for (var i = 0; i < views.Count; i++)
            {
                if (i > 0) output.Line();
                CheckText.Write(output, views[i], i > 0 ? views[i - 1].Edition : null);
            }
        }
        return failed ? ExitCode.SomeInputFailed : ExitCode.Done;
    }

    /// <summary>Rows for the content of a rulebook: addresses, answers of respondents, events. A file to write that is a table holds the answer's table.</summary>
    private static int ContentRows(Rulebook book, string[] set, string file, string? to, DateOnly day, bool json)
    {
        var values = GivenValues.Read(book, set);
        foreach (var unknown in values.Unknown) return Usage(unknown);
        ContentAnswer answer;
        try
        {
            answer = book.Content!.Answer(new ContentQuestion(values.Words, day) { Rows = [.. Of(file).Select(r => r.Failure is null ? new ContentRow(r.Number, r.Cells) : throw new FormatException($"line {r.Number}: {r.Failure}"))] });
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"plumbline: {file}, {wrong.Message}");
            return ExitCode.SomeInputFailed;
        }
        foreach (var problem in values.Problems) Console.Error.WriteLine($"plumbline: {problem}");
        foreach (var problem in answer.Problems.Take(20)) Console.Error.WriteLine($"plumbline: {file}, {problem}");
        if (answer.Problems.Count > 20) Console.Error.WriteLine($"plumbline: {file}: {answer.Problems.Count - 20:N0} more problems");
        var view = CheckView.Of(new RulebookAnswer(book, [], []), values.Facts, day, values.Problems).With(answer);
        if (to is null) Write(null);
        else OutFile.Write(to, (Stream stream) => Write(stream));
        return values.Problems.Count + answer.Problems.Count > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;

        void Write(Stream? stream)
        {
            using var output = new ResultWriter(stream);
            if (json) ShowJson.Write(output, view);
            else if (to?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true)
            {
                foreach (var table in SheetOf.Answer(answer).OfType<SheetTable>().Take(1))
                {
                    output.Line(CsvField.Row([.. table.Head.Select(h => h.TrimStart('#'))]));
                    foreach (var row in table.Rows) output.Line(CsvField.Row([.. row]));
                }
            }
            else CheckText.Write(output, view);
        }
    }

    private static int Batch(Rulebook book, string? table, string file, string? to, bool json)
    {
        var failed = 0;
        var rows = 0;
        try
        {
            if (to is null) Rows(null);
            else OutFile.Write(to, (Stream stream) => Rows(stream));
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"plumbline: {file}, {wrong.Message}");
            return ExitCode.SomeInputFailed;
        }
        Console.Error.WriteLine($"plumbline: {rows:N0} rows answered, {failed:N0} of them with problems");
        return failed > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;

        void Rows(Stream? stream)
        {
            using var output = new ResultWriter(stream);
            var marked = new CheckBatch(output, json);
            RulebookBatch? batch = null;
            foreach (var row in Of(file))
            {
                if (batch is null)
                {
                    batch = new RulebookBatch(book, table, row);
                    if (batch.Missing.Count > 0) Console.Error.WriteLine($"plumbline: {file}, line {row.Number}: no column for {string.Join(", ", batch.Missing)}; these values are missing in every row");
                    if (batch.Ignored.Count > 0) Console.Error.WriteLine($"plumbline: {file}, line {row.Number}: carried along, no input: {string.Join(", ", batch.Ignored)}");
                    continue;
                }
                var answered = batch.Answer(row);
                marked.Row(batch, answered);
                rows++;
                if (answered.Problems.Count > 0 && ++failed <= 20) Console.Error.WriteLine($"plumbline: {file}, {string.Join("; ", answered.Problems)}");
            }
            if (batch is null) throw new FormatException("it has no row; the first one names inputs");
        }
    }

    private static IEnumerable<ImportRow> Of(string file)
    {
        if (Directory.Exists(file)) throw new FormatException("this is a folder; one table is expected, as CSV or XLSX");
        if (file != "-" && !File.Exists(file)) throw new FormatException("there is no such file");
        return file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? XlsxRows.Of(File.ReadAllBytes(file)) : RulebookBatch.Rows(file == "-" ? Console.OpenStandardInput() : File.OpenRead(file));
    }

    /// <summary>A rulebook of the list.</summary>
    private sealed record ListedRulebook(string Id, string Kind, string Title, string? TitleZh, string Edition, string Status, IReadOnlyList<string> Tables, IReadOnlyList<string> Review);
}
