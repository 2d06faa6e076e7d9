using Plumbline.App.Gathering;
using Plumbline.App.Mail;
using Plumbline.Register;
using Plumbline.Register.Things;
using Plumbline.Register.Watching;

namespace Plumbline.App.Alerts;

/// <summary>One round of the watches: looks at what is new, reminds of deadlines, queues what is due, and sends. Several processes may do rounds at once.</summary>
internal sealed class WatchRound : IDisposable
{
    private static readonly Uri Nowhere = new("http://localhost:5080");

    private readonly RegisterStore _register;
    private readonly TimeProvider _time;
    private readonly Gate _gate;
    private readonly Webhooks _webhooks;
    private readonly Postman? _postman;
    private readonly WatchAddress _addresses;
    private readonly WatchMail _mail;

    /// <param name="register">The register.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">What requests to programs may cost, and where they may go.</param>
    /// <param name="mail">How mail is sent; null queues it only.</param>
    /// <param name="site">Where readers find the site; null where nobody said.</param>
    public WatchRound(RegisterStore register, TimeProvider time, GateLimits limits, MailSettings? mail, Uri? site)
    {
        (_register, _time) = (register, time);
        _gate = new Gate(limits);
        _webhooks = new Webhooks(register, time, _gate);
        _postman = mail is null ? null : new Postman(register, time, mail, site ?? Nowhere);
        _addresses = new WatchAddress(register);
        _mail = new WatchMail(register, site ?? Nowhere);
    }

    public async Task<RoundReport> Run(CancellationToken cancelled)
    {
        var found = _register.Watches.Look(_addresses.Read, cancelled);
        foreach (var broken in found.Broken) _register.Watches.Write(broken, _mail.Broken(broken));
        var report = new RoundReport { Entries = found.Entries, Hits = found.Hits, Reminders = Remind(), Told = Tell(cancelled) };
        var failures = found.Broken.Select(b => $"watch {b.Id} ({b.Name}) can no longer be asked: {b.Problem}; its owner is told").ToList();
        if (_postman is not null)
        {
            try
            {
                report = report with { Mail = await _postman.Run(cancelled) };
            }
            catch (MailException unreachable)
            {
                failures.Add($"no mail was sent: {unreachable.Message}; what is queued is tried again");
            }
        }
        var (taken, failed) = await _webhooks.Run(cancelled);
        if (failed > 0) failures.Add($"{failed:N0} requests to programs were not taken; those that may succeed later are tried again");
        return report with { Webhooks = taken, Failures = failures };
    }

    public void Dispose() => _gate.Dispose();

    private int Tell(CancellationToken cancelled)
    {
        var told = 0;
        while (_register.Watches.Due() is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                cancelled.ThrowIfCancellationRequested();
                if (_register.Watches.One(id) is not { } watch || _register.Watches.Untold(id) is not { Count: > 0 } hits) continue;
                _register.Watches.Tell(watch, hits[^1].Id, _mail.Found(watch, hits));
                told++;
            }
        }
        return told;
    }

    private int Remind()
    {
        var watches = _register.Watches.All().Where(w => w is { State: "active", Remind.Length: > 0 } && (w.Mail is not null || w.Webhook is not null)).ToList();
        if (watches.Count == 0) return 0;
        _mail.Prepare();
        var moment = Moment.At(_time.GetUtcNow());
        var open = _register.Consultations(moment).Where(c => c.Status is ConsultationStatus.Open or ConsultationStatus.Upcoming && c.DaysLeft is not null).ToList();
        var told = 0;
        foreach (var asked in watches.GroupBy(w => w.Query, StringComparer.Ordinal))
        {
            if (_addresses.Read(asked.Key, out _) is not { } query) continue;
            var calls = _register.Watches.Calls(query, open, moment);
            foreach (var watch in asked)
            {
                var due = Reminders.Due(Reminder.Read(watch.Remind)!, calls, moment);
                told += _register.Watches.Remind(watch, due, deadlines => _mail.Reminder(watch, deadlines, moment));
            }
        }
        return told;
    }
}
