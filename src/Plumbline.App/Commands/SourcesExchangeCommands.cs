using System.CommandLine;
using System.Text;
using Plumbline.App.Reading;
using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline sources import</c> and <c>export</c>: as YAML, which holds all, or as OPML, which feed readers know.</summary>
internal static class SourcesExchangeCommands
{
    public static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "a YAML or OPML file, or - for standard input" };
        var register = RegisterOptions.Register();
        var command = new Command("import", "Take sources from a YAML or OPML file; those of the same names are changed.") { file, register };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(Import(parsed.GetValue(file)!, RegisterOptions.Locate(parsed.GetValue(register))))));
        return command;
    }

    public static Command Export()
    {
        var form = new Argument<string>("FORM") { Description = "yaml or opml", DefaultValueFactory = _ => "yaml" };
        form.AcceptOnlyFromAmong("yaml", "opml");
        var output = new Option<string?>("--output", "-o") { Description = "a file (default: standard output)", HelpName = "FILE" };
        var register = RegisterOptions.Register();
        var command = new Command("export", "Write all sources as YAML or OPML.") { form, output, register };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() =>
        {
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            var text = parsed.GetValue(form) == "opml" ? SourceOpml.Write(store.Sources(), TimeProvider.System.GetUtcNow()) : SourceYaml.Write(store.Sources());
            if (parsed.GetValue(output) is { } name) OutFile.Write(name, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            else
            {
                using var standard = Console.OpenStandardOutput();
                standard.Write(Encoding.UTF8.GetBytes(text));
            }
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static int Import(string file, RegisterLocation location)
    {
        try
        {
            var text = file == InputFiles.StandardInput ? Console.In.ReadToEnd() : File.ReadAllText(file);
            var sources = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('<') ? SourceOpml.Read(new StringReader(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'))) : SourceYaml.Read(new StringReader(text));
            using var store = RegisterStore.Open(location, TimeProvider.System);
            var kept = sources.Select(s => store.PutSource(s, Environment.UserName)).ToList();
            Console.Error.WriteLine($"plumbline: {kept.Count(p => p == SourcePut.Added):N0} sources added, {kept.Count(p => p == SourcePut.ChangedToo):N0} changed");
            return ExitCode.Done;
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
        {
            return SourcesCommand.Refuse($"{file}: {wrong.Message}");
        }
    }
}
