using System.CommandLine;
using Plumbline.App.Output;
using Plumbline.Engine.Extraction.LanguageVersions;
using Plumbline.Register;
using Plumbline.Register.LanguageVersions;
using LanguageVersionStates = Plumbline.Register.LanguageVersions.LanguageVersionStates;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline language-versions</c>: which standards have a version in another language, and which of these are outdated or missing.</summary>
internal static class LanguageVersionsCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var format = Options.Format("text", "json", "csv");
        var state = new Option<string?>("--state") { Description = "only versions that are " + string.Join(", ", LanguageVersionStates.All) + " (missing: current national standards without one)", HelpName = "STATE" };
        state.AcceptOnlyFromAmong([.. LanguageVersionStates.All]);
        var language = new Option<string?>("--language") { Description = "only versions in this language: en, English or 英文", HelpName = "LANGUAGE" };
        language.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && LanguageNames.Code(name) is null) result.AddError($"--language: '{name}' is no language that is known here; there are {string.Join(", ", LanguageNames.Codes)}");
        });
        var on = Options.AsOf("states and current editions of this day (2026-08-01) instead of today");
        var knownBy = Options.KnownBy();
        var command = new Command("language-versions", "List versions of standards in other languages, first those of an edition that is no longer current.") { register, format, state, language, on, knownBy };
        command.SetAction((parsed, _) => RegisterOptions.Guard(() => Task.FromResult(Run(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(format)!,
            new LanguageVersionFilter(parsed.GetValue(state), parsed.GetValue(language) is { } name ? LanguageNames.Code(name) : null), Options.Day(parsed.GetValue(on)), Options.Day(parsed.GetValue(knownBy))))));
        return command;
    }

    private static int Run(RegisterLocation location, string format, LanguageVersionFilter filter, DateOnly? on, DateOnly? knownBy)
    {
        using var store = RegisterStore.Open(location, TimeProvider.System, create: false);
        var report = store.LanguageVersions(filter, new PageRequest(PageRequest.MaximumSize), on, knownBy);
        var versions = report.Versions.Items.ToList();
        for (var next = report.Versions.Next; next is not null;)
        {
            var part = store.LanguageVersions(filter, new PageRequest(PageRequest.MaximumSize, next), on, knownBy).Versions;
            versions.AddRange(part.Items);
            next = part.Next;
        }
        using var output = new ResultWriter();
        switch (format)
        {
            case "json": ShowJson.Write(output, new { report.On, report.Counts, Versions = versions }); break;
            case "csv": TableColumn<LanguageVersion>.WriteCsv(output, LanguageVersionsOutput.Columns, versions); break;
            default: LanguageVersionsOutput.WriteText(output, report, versions, filter); break;
        }
        return ExitCode.Done;
    }
}
