using System.CommandLine;
using Plumbline.Engine;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline up</c>: the first run. Makes the register where there is none, loads what ships with the program, serves.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var urls = ServeCommand.Urls();
        var hosts = ServeCommand.Hosts();
        var command = new Command("up", "Make a register with starter data and samples where there is none, and serve the site over it.") { register, urls, hosts };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(async () =>
        {
            var settings = new WebSettings(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(urls)!, parsed.GetValue(hosts)!);
            if (ServeCommand.Refusal(settings) is { } refusal) return await ServeCommand.Refuse(refusal);
            using var store = RegisterStore.Open(settings.Register, TimeProvider.System);
            if (ServeCommand.Unguarded(settings, store) is { } unguarded) return await ServeCommand.Refuse(unguarded);
            var statements = store.LoadStarter(Knowledge.BuiltIn, cancelled);
            if (statements > 0) await Console.Error.WriteLineAsync($"plumbline: starter data give {statements} statements, each with its source");
            // Also where a first run was killed before it came to them.
            if (store.Documents(new PageRequest(1)).Items.Count == 0) await Console.Error.WriteLineAsync($"plumbline: {Samples.Load(store, cancelled)} samples added");
            return await ServeCommand.Serve(settings, store, welcome: true, cancelled);
        }));
        return command;
    }
}
