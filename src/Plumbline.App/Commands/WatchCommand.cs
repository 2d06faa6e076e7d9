using System.CommandLine;
using Plumbline.App.Alerts;
using Plumbline.App.Gathering;
using Plumbline.App.Output;
using Plumbline.Register;
using Plumbline.Register.Mail;
using Plumbline.Register.Watching;

namespace Plumbline.App.Commands;

/// <summary><c>plumbline watch</c>: keeps searches and tells what they find from then on.</summary>
internal static class WatchCommand
{
    private const int UsualDays = 365;

    public static Command Create()
    {
        var (register, format) = (RegisterOptions.Register(), Options.Format("text", "json"));
        var command = new Command("watch", "List what is watched; watch a search, a standard, a committee, a list or consultations.") { register, format, Add(), Preview(), Hits(), Run(), Remove() };
        command.SetAction((parsed, _) => AccountCommand.Run(parsed.GetValue(register), store =>
        {
            using var output = new ResultWriter();
            var watches = store.Watches.All();
            if (parsed.GetValue(format) == "json") ShowJson.Write(output, watches.Select(w => w with { WebhookKey = null }).ToList());
            else WatchOutput.Write(output, watches);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Argument<string> Address() => new("ADDRESS") { Description = "address of the page to watch, as in the browser: '/search?q=cable', /standards/gb-t-35273, '/consultations?topic=data-security', /lists/NAME" };

    private static Argument<long> Number() => new("NUMBER") { Description = "number of the watch, as 'plumbline watch' lists it" };

    private static Command Add()
    {
        var (address, register, format) = (Address(), RegisterOptions.Register(), Options.Format("text", "json"));
        var name = new Option<string?>("--name") { Description = "what it is called (default: what it asks for)", HelpName = "NAME" };
        var rate = new Option<string>("--rate") { Description = string.Join(", ", Watch.Rates), HelpName = "RATE", DefaultValueFactory = _ => "daily" };
        rate.AcceptOnlyFromAmong([.. Watch.Rates]);
        var mail = new Option<string?>("--mail") { Description = "tell it by mail to this address; whoever runs this answers for it", HelpName = "ADDRESS" };
        var webhook = new Option<string?>("--webhook") { Description = "tell it by a signed request to this address of http or https", HelpName = "URL" };
        var remind = new Option<string?>("--remind") { Description = "remind before deadlines: 14,7,1 days, or working days as 'cn 10,5,1' or 'eu 10,5,1'", HelpName = "DAYS" };
        var zone = new Option<string>("--zone") { Description = "whose clock says when a day begins, as Asia/Shanghai", HelpName = "ZONE", DefaultValueFactory = _ => "UTC" };
        var language = new Option<string>("--language") { Description = "language of what is told", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "zh");
        mail.Validators.Add(result => Say(result, result.GetValueOrDefault<string?>() is { } to ? MailAddress.Wrong(to) : null));
        webhook.Validators.Add(result => Say(result, result.GetValueOrDefault<string?>() is { } url ? Webhooks.Wrong(url) : null));
        remind.Validators.Add(result => Say(result, result.GetValueOrDefault<string?>() is { } days && Reminder.Read(days) is null ? $"'{days}' tells no days; write 14,7,1 or 'cn 10,5,1' (0 to 90)" : null));
        zone.Validators.Add(result => Say(result, result.GetValueOrDefault<string?>() is { } id && !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? $"this machine knows no zone '{id}'; write it as Europe/Brussels" : null));
        var command = new Command("add", "Watch the page of an address from now on.") { address, name, rate, mail, webhook, remind, zone, language, register, format };
        command.SetAction((parsed, _) => AccountCommand.Run(parsed.GetValue(register), store =>
        {
            if (new WatchAddress(store).Usual(parsed.GetValue(address)!, out var problem) is not { } usual) return AccountCommand.Refuse(problem!);
            var watch = store.Watches.Add(new NewWatch(usual, parsed.GetValue(name) ?? new WatchAddress(store).NameOf(usual), Environment.UserName)
            {
                Rate = parsed.GetValue(rate)!, Mail = parsed.GetValue(mail), MailIsKnown = true, Webhook = parsed.GetValue(webhook), Zone = parsed.GetValue(zone)!, Language = parsed.GetValue(language)!,
                Remind = Reminder.Read(parsed.GetValue(remind))?.ToString() ?? "",
            });
            using var output = new ResultWriter();
            if (parsed.GetValue(format) == "json") ShowJson.Write(output, watch);
            else WatchOutput.Write(output, [watch]);
            if (watch.WebhookKey is { } key && parsed.GetValue(format) != "json") Console.Error.WriteLine($"plumbline: its requests are signed with the key {key}");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Preview()
    {
        var (address, register, format) = (Address(), RegisterOptions.Register(), Options.Format("text", "json"));
        var days = new Option<int>("--days") { Description = "how many days back", HelpName = "N", DefaultValueFactory = _ => UsualDays };
        var command = new Command("preview", "Show what a watch of an address would have found, and change nothing.") { address, days, register, format };
        command.SetAction((parsed, cancelled) => AccountCommand.Run(parsed.GetValue(register), store =>
        {
            if (new WatchAddress(store).Read(parsed.GetValue(address)!, out var problem) is not { } query) return AccountCommand.Refuse(problem!);
            var since = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-parsed.GetValue(days));
            var hits = store.Watches.Preview(query, store.SequenceBefore(since), cancelled);
            using var output = new ResultWriter();
            if (parsed.GetValue(format) == "json")
            {
                ShowJson.Write(output, hits);
                return ExitCode.Done;
            }
            WatchOutput.Write(output, hits);
            output.Line($"this would have sent {hits.Count:N0} since {since:yyyy-MM-dd}");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Hits()
    {
        var (number, register, format) = (Number(), RegisterOptions.Register(), Options.Format("text", "json"));
        var command = new Command("hits", "Show everything that a watch found, the last first.") { number, register, format };
        command.SetAction((parsed, _) => AccountCommand.Run(parsed.GetValue(register), store =>
        {
            var id = parsed.GetValue(number);
            if (store.Watches.One(id) is null) return Missing(id);
            using var output = new ResultWriter();
            for (string? cursor = null; ;)
            {
                var page = store.Watches.Hits(id, new PageRequest(PageRequest.MaximumSize, cursor));
                if (parsed.GetValue(format) == "json") foreach (var hit in page.Items) ShowJson.Write(output, hit);
                else WatchOutput.Write(output, page.Items);
                if ((cursor = page.Next) is null) return ExitCode.Done;
            }
        }));
        return command;
    }

    private static Command Run()
    {
        var (register, format) = (RegisterOptions.Register(), Options.Format("text", "json"));
        var settings = SiteOptions.SettingsOption();
        var command = new Command("run", "Look at what is new, tell what is due, and end; 'serve' does so by itself.") { settings, register, format };
        command.SetAction((parsed, cancelled) => RegisterOptions.Guard(async () =>
        {
            var (file, refusal) = SiteOptions.ReadFile(parsed.GetValue(settings));
            if (refusal is not null) return AccountCommand.Refuse(refusal);
            using var store = RegisterStore.Open(RegisterOptions.Locate(parsed.GetValue(register)), TimeProvider.System, create: false);
            using var round = new WatchRound(store, TimeProvider.System, GateLimits.FromEnvironment(Environment.GetEnvironmentVariable), file?.Mail, file?.Site);
            var told = await round.Run(cancelled);
            using var output = new ResultWriter();
            if (parsed.GetValue(format) == "json") ShowJson.Write(output, told);
            else foreach (var line in told.Lines()) output.Line(line);
            return told.Failures.Count > 0 ? ExitCode.SomeInputFailed : ExitCode.Done;
        }));
        return command;
    }

    private static Command Remove()
    {
        var (number, register) = (Number(), RegisterOptions.Register());
        var command = new Command("remove", "Forget a watch with what it found.") { number, register };
        command.SetAction((parsed, _) => AccountCommand.Run(parsed.GetValue(register), store =>
        {
            var id = parsed.GetValue(number);
            if (!store.Watches.Remove(id)) return Missing(id);
            Console.Error.WriteLine($"plumbline: watch {id} is forgotten");
            return ExitCode.Done;
        }));
        return command;
    }

    private static int Missing(long id) => AccountCommand.Refuse($"there is no watch {id}; 'plumbline watch' lists them");

    private static void Say(System.CommandLine.Parsing.OptionResult result, string? wrong)
    {
        if (wrong is not null) result.AddError(wrong);
    }
}
