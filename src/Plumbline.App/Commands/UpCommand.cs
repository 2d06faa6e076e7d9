using System.CommandLine;
using Plumbline.App.Publishing;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline up</c>: the first run. Makes the register where there is none, loads what ships with the program, serves.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var site = new SiteOptions();
        var command = new Command("up", "Make a register with starter data and samples where there is none, and serve the site over it.");
        site.AddTo(command);
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(async () =>
        {
            var (settings, refusal) = site.Read(parsed);
            if (settings is null) return await ServeCommand.Refuse(refusal!);
            using var store = RegisterStore.Open(settings.Register, TimeProvider.System);
            if (ServeCommand.Unguarded(settings, store) is { } unguarded) return await ServeCommand.Refuse(unguarded);
            var statements = store.LoadStarter(Knowledge.BuiltIn, cancelled);
            if (statements > 0) await Console.Error.WriteLineAsync($"plumbline: starter data give {statements} statements, each with its source");
            if (store.LoadSources() is > 0 and var sources) await Console.Error.WriteLineAsync($"plumbline: {sources} public sources are known, all switched off ('plumbline sources' lists them, 'plumbline sources on NAME' follows one)");
            // Also where a first run was killed before it came to them.
            var sample = new SamplePublishing(store);
            if (store.Documents(new PageRequest(1)).Items.Count == 0)
            {
                await Console.Error.WriteLineAsync($"plumbline: {Samples.Load(store, cancelled)} samples added");
                if (sample.Begin(cancelled) is { } issue) await Console.Error.WriteLineAsync($"plumbline: a sample issue of a newsletter is published at /issues/{issue}");
            }
            // Printing takes seconds: the site does not wait for it, and ends it when it ends itself.
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
            var printing = Task.Run(() => sample.Print(stopping.Token), CancellationToken.None);
            try
            {
                return await ServeCommand.Serve(settings, store, welcome: true, cancelled);
            }
            finally
            {
                await stopping.CancelAsync();
                await printing;
            }
        }));
        return command;
    }
}
