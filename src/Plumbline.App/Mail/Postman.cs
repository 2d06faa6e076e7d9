using System.Globalization;
using System.Security.Cryptography;
using Plumbline.Register;
using Plumbline.Register.Mail;

namespace Plumbline.App.Mail;

/// <summary>Sends what the ledger has queued: to the server of the settings or into their folder, one message behind the other. Several processes may do so at once.</summary>
/// <param name="register">The register with the ledger.</param>
/// <param name="time">The clock by which the rate is kept.</param>
/// <param name="settings">How mail is sent.</param>
/// <param name="site">Where readers find the site; links in messages begin with it.</param>
internal sealed class Postman(RegisterStore register, TimeProvider time, MailSettings settings, Uri site)
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly string _sender = $"{Environment.MachineName}/{Environment.ProcessId}/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
    private readonly SignedLinks _links = new(register);

    /// <summary>Sends until nothing is queued for now.</summary>
    /// <exception cref="MailException">The server cannot be reached or lets nobody in; what was taken is given back and tried again.</exception>
    public async Task<MailCounts> Run(CancellationToken cancelled)
    {
        var counts = new MailCounts();
        SmtpConnection? connection = null;
        try
        {
            while (register.Mailings.Take(_sender, AtOnce, Lease) is { Count: > 0 } some)
            {
                (connection, var done, var left) = await Send(some, connection, cancelled);
                counts = counts.With(done);
                if (left is not null) throw left;
            }
            return counts;
        }
        finally
        {
            if (connection is not null) await connection.DisposeAsync();
        }
    }

    private async Task<(SmtpConnection? Connection, MailCounts Done, MailException? Left)> Send(IReadOnlyList<TakenMail> mails, SmtpConnection? connection, CancellationToken cancelled)
    {
        var ledger = register.Mailings;
        var counts = new MailCounts();
        (TakenMail Mail, string Reply)? before = null;
        for (var n = 0; n < mails.Count; n++)
        {
            var mail = mails[n];
            try
            {
                cancelled.ThrowIfCancellationRequested();
                if (settings.Folder is null && connection is not { IsUsable: true })
                {
                    if (connection is not null) await connection.DisposeAsync();
                    connection = null;
                    connection = await SmtpConnection.Open(settings, cancelled);
                }
            }
            catch (Exception stop) when (stop is MailException or OperationCanceledException)
            {
                ledger.HandOver(_sender, null, before);
                ledger.GiveBack(_sender, mails.Skip(n));
                if (stop is MailException unreachable) return (null, counts, unreachable);
                throw;
            }
            if (!ledger.HandOver(_sender, mail, before))
            {
                before = null;
                continue;
            }
            before = null;
            var reply = await Deliver(mail, connection, cancelled);
            counts = counts.With(reply.Outcome);
            switch (reply.Outcome)
            {
                case MailOutcome.Accepted: before = (mail, reply.Words); break;
                case MailOutcome.Later: ledger.Later(_sender, mail, reply.Words); break;
                case MailOutcome.Unknown: ledger.Lost(_sender, mail, reply.Words); break;
                default: ledger.Refused(_sender, mail, reply.Words, reply.Outcome == MailOutcome.NoSuchRecipient); break;
            }
            if (settings.PerMinute > 0 && n + 1 < mails.Count) await Task.Delay(TimeSpan.FromMinutes(1) / settings.PerMinute, time, cancelled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        ledger.HandOver(_sender, null, before);
        return (connection, counts, null);
    }

    private async Task<MailReply> Deliver(TakenMail mail, SmtpConnection? connection, CancellationToken cancelled)
    {
        var message = Message(mail);
        if (settings.Folder is not { } folder) return await connection!.Send(settings.From, mail.Address, message.ToBytes(), cancelled);
        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{mail.Id:D8}-{message.MessageId[..12]}.eml"));
            // Under another name until it is whole, so that no half of a message is taken.
            await File.WriteAllBytesAsync(file + ".part", message.ToBytes(), cancelled);
            File.Move(file + ".part", file, overwrite: true);
            return new MailReply(MailOutcome.Accepted, "written to " + Path.GetFileName(file));
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new MailReply(MailOutcome.Later, full.Message);
        }
    }

    private MimeMessage Message(TakenMail mail)
    {
        var unsubscribe = mail.Ends.Length > 0 ? new Uri(site, "/unsubscribe/" + _links.Unsubscribe(mail.AddressId, mail.Ends)) : null;
        var (plain, html) = (mail.Plain.Replace(NewMailing.Unsubscribe, unsubscribe?.AbsoluteUri, StringComparison.Ordinal), mail.Html.Replace(NewMailing.Unsubscribe, unsubscribe?.AbsoluteUri, StringComparison.Ordinal));
        return new MimeMessage((settings.From, settings.Name), mail.Address, mail.Subject, plain, html, string.Create(CultureInfo.InvariantCulture, $"{site.Host} {mail.Id} {mail.MessageId}"), mail.MadeAt, unsubscribe);
    }
}
