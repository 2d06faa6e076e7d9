using System.CommandLine;
using Plumbline.App.Accounts;
using Plumbline.App.Alerts;
using Plumbline.App.Gathering;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline serve</c>: the web site over a register that exists.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var site = new SiteOptions();
        var command = new Command("serve", "Serve the site over a register.");
        site.AddTo(command);
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(async () =>
        {
            var (settings, refusal) = site.Read(parsed);
            if (settings is null) return await Refuse(refusal!);
            using var store = RegisterStore.Open(settings.Register, TimeProvider.System, create: false);
            return Unguarded(settings, store) is { } unguarded ? await Refuse(unguarded) : await Serve(settings, store, welcome: false, cancelled);
        }));
        return command;
    }

    /// <summary>Why a register is not served where others reach it, or null: without an administrator nobody could mend what they find.</summary>
    public static string? Unguarded(WebSettings settings, RegisterStore store) => settings.FirstBeyondLoopback() is { } beyond && !store.Accounts.HasAdministrator()
        ? $"'{beyond}' can be reached from other machines, and this register has no administrator with a password; make one first: plumbline account add NAME --role administrator"
        : null;

    public static async Task<int> Refuse(string reason)
    {
        await Console.Error.WriteLineAsync($"plumbline: {reason}");
        return ExitCode.Refused;
    }

    /// <summary>Serves until it is interrupted; that is how serving ends, so it is no failure.</summary>
    /// <param name="settings">What the site is told.</param>
    /// <param name="store">The register.</param>
    /// <param name="welcome">True tells a one-time address to sign in on this machine.</param>
    /// <param name="cancelled">Ends it.</param>
    public static async Task<int> Serve(WebSettings settings, RegisterStore store, bool welcome, CancellationToken cancelled)
    {
        await using var app = WebHost.Build(settings, store, TimeProvider.System);
        try
        {
            await app.StartAsync(cancelled);
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync($"plumbline: {taken.Message} Give another address with --urls, such as http://localhost:5081.");
            return ExitCode.SomeInputFailed;
        }
        await Console.Error.WriteLineAsync($"plumbline: serving {settings.Register} at {string.Join(" and ", app.Urls)} (Ctrl-C ends it)");
        if (welcome && app.Urls.FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && WebSettings.IsLoopback(uri.Host)) is { } here)
        {
            var owner = OneTimeAddress.Owner(store);
            await Console.Error.WriteLineAsync($"plumbline: to edit, sign in as {owner.Name} at {OneTimeAddress.Of(here, store.Accounts.NewLink(owner, owner.Name))} (once, within an hour; 'plumbline account link {owner.Name}' makes another)");
        }
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var rounds = RoundWorkers.Run(store, TimeProvider.System, settings.Limits(), RoundWorkers.Usual, (_, _) => { }, ending.Token);
        var watches = WatchRounds.Run(store, TimeProvider.System, settings, ending.Token);
        try
        {
            await app.WaitForShutdownAsync(cancelled);
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(rounds, watches);
        }
        return ExitCode.Done;
    }
}
