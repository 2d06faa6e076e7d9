using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.App.Publishing;
using Plumbline.App.Publishing.Folder;
using Plumbline.App.Publishing.Templates;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline issue</c>: makes the forms of a newsletter number from a folder of files, and checks it.</summary>
internal static class IssueCommand
{
    public static Command Create() => new("issue", "Make the forms of a newsletter number, check it, begin one.") { Build(), Check(), Publish(), Outline(), New(), TemplateOf() };

    private static Command Build()
    {
        var (folder, sample, register, template) = Shared();
        var to = new Option<string>("--out") { Description = "folder for the forms; made where it is not there", HelpName = "DIR", Required = true };
        var forms = new Option<string?>("--forms") { Description = "forms to make, separated by commas: " + string.Join(", ", IssueForms.All.Select(f => f.Name)) };
        forms.Validators.Add(result =>
        {
            if (Forms(result.GetValueOrDefault<string?>())?.FirstOrDefault(f => IssueForms.All.All(a => a.Name != f)) is { } unknown)
                result.AddError($"--forms: there is no form '{unknown}'; there are {string.Join(", ", IssueForms.All.Select(f => f.Name))}");
        });
        var command = new Command("build", "Make web page, PDF, DOCX, EPUB, mail, Markdown, JSON and text of an issue.") { folder, sample, to, forms, template, register };
        OneOf(command, folder, sample);
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(
            With(parsed.GetValue(folder), parsed.GetValue(sample), parsed.GetValue(register), parsed.GetValue(template), read => Build(read, parsed.GetValue(to)!, Forms(parsed.GetValue(forms)), cancelled), cancelled))));
        return command;
    }

    private static Command Check()
    {
        var (folder, sample, register, template) = Shared();
        var format = Options.Format("text", "json");
        var command = new Command("check", "Check an issue: facts against the register, deadlines, abbreviations, figures, template; what is red says what to mend.") { folder, sample, template, register, format };
        OneOf(command, folder, sample);
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(With(parsed.GetValue(folder), parsed.GetValue(sample), parsed.GetValue(register), parsed.GetValue(template), read =>
        {
            using var output = new ResultWriter();
            IssueOutput.WriteCheck(output, read, parsed.GetValue(format)!);
            return read.Red.Any() ? ExitCode.SomeInputFailed : ExitCode.Done;
        }, cancelled))));
        return command;
    }

    private static Command Publish()
    {
        var (folder, sample, register, template) = Shared();
        var command = new Command("publish", "Put a finished issue into the register: its articles to be found, its forms on the site. Every check is green or waived.") { folder, sample, template, register };
        OneOf(command, folder, sample);
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(Publish(parsed.GetValue(folder), parsed.GetValue(sample), parsed.GetValue(register), parsed.GetValue(template), cancelled))));
        return command;
    }

    private static int Publish(string? folder, bool sample, string? location, string? template, CancellationToken cancelled)
    {
        using var register = RegisterStore.Open(RegisterOptions.Locate(location), TimeProvider.System, create: false);
        var read = IssueRead.Of(sample ? IssueFiles.Sample : IssueFiles.Of(folder!), register, template, sample ? null : FolderOf(folder!));
        if (read.IsBroken || read.Red.Any())
        {
            foreach (var problem in read.Red) Console.Error.WriteLine($"plumbline: {IssueOutput.Line(problem)}");
            Console.Error.WriteLine("plumbline: nothing was published; mend what is red, or waive it with a reason");
            return ExitCode.SomeInputFailed;
        }
        var document = IssuePublishing.Publish(register, read.Facts!, read.Template!, null, Environment.UserName, message => Console.Error.WriteLine($"plumbline: {message}"), cancelled);
        using var output = new ResultWriter();
        output.Line($"/issues/{document}");
        return ExitCode.Done;
    }

    private static Command Outline()
    {
        var (folder, sample, register, _) = Shared();
        var format = Options.Format("text", "json");
        var command = new Command("outline", "Propose takeaways: sentences of each article, as they stand there.") { folder, sample, register, format };
        OneOf(command, folder, sample);
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(() => Task.FromResult(With(parsed.GetValue(folder), parsed.GetValue(sample), parsed.GetValue(register), null, read =>
        {
            if (read.Facts is null) return Refuse(read);
            using var output = new ResultWriter();
            IssueOutput.WriteOutline(output, read.Facts, parsed.GetValue(format)!);
            return ExitCode.Done;
        }, cancelled))));
        return command;
    }

    private static Command New()
    {
        var folder = new Argument<string>("FOLDER") { Description = "folder to make" };
        var command = new Command("new", "Begin an issue: a folder with a head and one article to write over.") { folder };
        command.SetAction((parsed, _) => Task.FromResult(Files(parsed.GetValue(folder)!, NewIssue.Files())));
        return command;
    }

    private static Command TemplateOf()
    {
        var name = new Argument<string>("NAME") { Description = "template that ships: " + string.Join(", ", Template.BuiltIn) };
        name.AcceptOnlyFromAmong([.. Template.BuiltIn]);
        var folder = new Option<string>("--out") { Description = "folder to make", HelpName = "DIR", Required = true };
        var command = new Command("template", "Write the files of a template that ships, to make an own one from.") { name, folder };
        command.SetAction((parsed, _) => Task.FromResult(Files(parsed.GetValue(folder)!, Template.Files(parsed.GetValue(name)!))));
        return command;
    }

    private static (Argument<string?> Folder, Option<bool> Sample, Option<string?> Register, Option<string?> Template) Shared() => (
        new Argument<string?>("ISSUE") { Description = "folder of the issue, with issue.yaml in it", Arity = ArgumentArity.ZeroOrOne },
        new Option<bool>("--sample") { Description = "the issue that ships with the program, over its starter data" },
        RegisterOptions.Register(),
        new Option<string?>("--template") { Description = "template in place of the issue's own: a folder, or " + string.Join(", ", Template.BuiltIn), HelpName = "NAME" });

    private static void OneOf(Command command, Argument<string?> folder, Option<bool> sample) => command.Validators.Add(result =>
    {
        if (result.GetValue(folder) is null != result.GetValue(sample)) result.AddError("name the folder of one issue, or --sample");
    });

    private static HashSet<string>? Forms(string? names) => names?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static int With(string? folder, bool sample, string? register, string? template, Func<IssueRead, int> run, CancellationToken cancelled)
    {
        using var store = IssueRegister.Open(register, sample, cancelled);
        return run(IssueRead.Of(sample ? IssueFiles.Sample : IssueFiles.Of(folder!), store.Register, template, sample ? null : FolderOf(folder!)));
    }

    private static string FolderOf(string path) => File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;

    private static int Build(IssueRead read, string to, HashSet<string>? forms, CancellationToken cancelled)
    {
        if (read.IsBroken) return Refuse(read);
        var red = read.Red.Count();
        if (red > 0) Console.Error.WriteLine($"plumbline: {red} checks are red; 'plumbline issue check' lists them");
        var failed = false;
        Directory.CreateDirectory(to);
        using var output = new ResultWriter();
        foreach (var file in IssueBuild.Make(read.Facts!, read.Template!, forms, Say, cancelled))
        {
            OutFile.Write(Path.Combine(to, file.Name), (Stream stream) => stream.Write(file.Bytes));
            output.Line($"{file.Name}\t{file.Bytes.Length}");
        }
        return failed ? ExitCode.SomeInputFailed : ExitCode.Done;

        void Say(string message)
        {
            Console.Error.WriteLine($"plumbline: {message}");
            failed |= message.Contains("was not made", StringComparison.Ordinal);
        }
    }

    private static int Refuse(IssueRead read)
    {
        foreach (var problem in read.Red) Console.Error.WriteLine($"plumbline: {IssueOutput.Line(problem)}");
        Console.Error.WriteLine("plumbline: no form was made");
        return ExitCode.SomeInputFailed;
    }

    private static int Files(string folder, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"plumbline: the folder '{folder}' holds something already; name another one");
            return ExitCode.SomeInputFailed;
        }
        using var output = new ResultWriter();
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            output.Line(path);
        }
        return ExitCode.Done;
    }
}
