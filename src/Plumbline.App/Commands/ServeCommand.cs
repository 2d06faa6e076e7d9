using System.CommandLine;
using Plumbline.Register;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline serve</c>: the web site over a register that exists.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var register = RegisterOptions.Register();
        var urls = Urls();
        var hosts = Hosts();
        var command = new Command("serve", "Serve the site over a register.") { register, urls, hosts };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(async () =>
        {
            var settings = new WebSettings(RegisterOptions.Locate(parsed.GetValue(register)), parsed.GetValue(urls)!, parsed.GetValue(hosts)!);
            if (Refusal(settings) is { } refusal) return await Refuse(refusal);
            using var store = RegisterStore.Open(settings.Register, TimeProvider.System, create: false);
            return await Serve(settings, store, cancelled);
        }));
        return command;
    }

    public static Option<string[]> Urls() => new("--urls")
    {
        Description = $"addresses to listen at (default: {WebSettings.DefaultUrl}); port 0 takes any free one",
        HelpName = "URL",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [WebSettings.DefaultUrl],
    };

    public static Option<string[]> Hosts() => new("--host")
    {
        Description = "a host name to answer to besides those of --urls, as behind a proxy",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Why the addresses are refused, or null.</summary>
    public static string? Refusal(WebSettings settings) =>
        settings.Urls.FirstOrDefault(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp) is { } odd
            ? $"'{odd}' is no address to listen at; it looks like {WebSettings.DefaultUrl}"
            : settings.FirstBeyondLoopback() is { } beyond
                ? $"'{beyond}' can be reached from other machines, and this register has no administrator; listen on localhost and put a proxy in front"
                : null;

    public static async Task<int> Refuse(string reason)
    {
        await Console.Error.WriteLineAsync($"plumbline: {reason}");
        return ExitCode.Refused;
    }

    /// <summary>Serves until it is interrupted; that is how serving ends, so it is no failure.</summary>
    public static async Task<int> Serve(WebSettings settings, RegisterStore store, CancellationToken cancelled)
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
        await app.WaitForShutdownAsync(cancelled);
        return ExitCode.Done;
    }
}
