using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plumbline.App.Mail;
using Plumbline.App.Output;
using Plumbline.App.Pages;
using Plumbline.Register;
using Plumbline.Register.Mail;
using Plumbline.Register.Things;
using Plumbline.Register.Watching;

namespace Plumbline.App.Alerts;

/// <summary>Makes what watches are told: mail as text and page, and bodies of requests.</summary>
/// <param name="register">The register.</param>
/// <param name="site">Where readers find the site.</param>
internal sealed class WatchMail(RegisterStore register, Uri site)
{
    /// <summary>A mail tells so many; all of them stand on the page to which it leads.</summary>
    private const int MostInMail = 100;

    private const int MostInRequest = 500;

    private readonly SignedLinks _links = new(register);

    /// <summary>Has the key of links made where there is none: it cannot be made while a message is kept.</summary>
    public void Prepare() => _links.Watch(0);

    /// <summary>The request to confirm an address.</summary>
    public NewMailing Confirm(Watch watch)
    {
        var words = Of(watch);
        var text = new MailText(words.Language);
        text.Paragraph(words["Somebody asked to be told by mail to this address what is new for:"]);
        text.Link(watch.Name, Absolute(watch.Query));
        text.Paragraph(words["If that was you, confirm it on this page; otherwise do nothing, and no more mail comes."]);
        text.Link(words["Confirm"], Absolute("/watches/confirm/" + _links.Confirm(watch.Id)));
        return text.Mailing($"confirm {watch.Id} {watch.MadeAt.UtcTicks}", "confirm", words["Please confirm: {0}", watch.Name]);
    }

    /// <summary>What a watch found.</summary>
    public WatchMessage Found(Watch watch, IReadOnlyList<WatchHit> hits)
    {
        var words = Of(watch);
        // What several changes touched is told once, with the last of them.
        var things = hits.Reverse().DistinctBy(h => h.Address).Reverse().ToList();
        var text = new MailText(words.Language);
        text.Heading(watch.Name);
        foreach (var hit in things.Take(MostInMail))
        {
            text.Entry(hit.Title, Absolute(hit.Address), $"{words.Hit(hit.Kind)}{(hit.Under.Length > 0 ? " · " + hit.Under : "")}", string.Join("; ", hit.Reasons.Select(words.Reason)), hit.Quote,
                hit.Source is { } source && source != hit.Title && source != hit.Under ? source : null);
        }
        if (things.Count > MostInMail) text.Paragraph(words["{0} more stand on the page of this watch.", words.Number(things.Count - MostInMail)]);
        Foot(text, words, watch);
        var last = hits[^1].Id.ToString(CultureInfo.InvariantCulture);
        return new WatchMessage(
            text.Mailing($"watch {watch.Id} {last}", "watch", words["{0}: {1} new", watch.Name, words.Number(things.Count)]),
            [.. things.Chunk(MostInRequest).Select((part, n) => ($"plumbline-watch-{watch.Id}-{last}-{n + 1}", Body("found", watch, "hits", part)))]);
    }

    /// <summary>Deadlines that come.</summary>
    public WatchMessage Reminder(Watch watch, IReadOnlyList<DueReminder> deadlines, Moment moment)
    {
        var words = Of(watch);
        var text = new MailText(words.Language);
        text.Heading(words["Deadlines: {0}", watch.Name]);
        foreach (var call in deadlines.Select(d => d.Call))
        {
            var source = call.Sources[0];
            text.Entry(call.Subject.Length > 0 ? call.Subject : words["Subject not stated"], Absolute(call.Address),
                $"{words.ClosesIn(call)} · {words.Date(call.Closes!)}, {words.ClosesBy(call)}", WorkingDaysLeft(words, call, moment), source.Quote?.ReplaceLineEndings(" "), source.DocumentTitle);
        }
        Foot(text, words, watch);
        var key = string.Join('\n', deadlines.Select(d => $"{d.Call.Address} {d.Call.Closes} {string.Join(' ', d.Days)}").Order(StringComparer.Ordinal));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
        return new WatchMessage(text.Mailing($"reminder {watch.Id} {hash}", "reminder", deadlines is [var only] ? $"{words.ClosesIn(only.Call)}: {only.Call.Subject}" : words["{0} deadlines: {1}", words.Number(deadlines.Count), watch.Name]),
            [($"plumbline-reminder-{watch.Id}-{hash}", Body("deadlines", watch, "deadlines", deadlines.Select(d => d.Call)))]);
    }

    /// <summary>A query that can no longer be asked.</summary>
    public WatchMessage Broken(Watch watch)
    {
        var words = Of(watch);
        var text = new MailText(words.Language);
        text.Heading(watch.Name);
        text.Paragraph(words["This watch can no longer be asked: {0}. It is kept, and goes on by itself with everything that came meanwhile as soon as it can be asked again.", watch.Problem ?? ""]);
        text.Link(watch.Query, Absolute(watch.Query));
        Foot(text, words, watch);
        var key = $"broken {watch.Id} {watch.Seen}";
        return new WatchMessage(text.Mailing(key, "broken", words["A watch can no longer be asked: {0}", watch.Name]), [("plumbline-" + key.Replace(' ', '-'), Body("broken", watch, "problem", watch.Problem ?? ""))]);
    }

    private void Foot(MailText text, Words words, Watch watch)
    {
        text.Rule();
        text.Link(words["This watch: everything that it found, its feed and its calendar"], Absolute("/watches/" + _links.Watch(watch.Id)));
        text.Link(words["No more mail of this watch"], NewMailing.Unsubscribe);
    }

    /// <summary>Working days left in China and at the institutions of the European Union, where their holidays are known.</summary>
    private static string WorkingDaysLeft(Words words, Consultation call, Moment moment)
    {
        var deadline = Deadline.Of(call.Closes, call.Time, call.Zone)!;
        var (cn, eu) = (WorkingDays.Of("cn"), WorkingDays.Of("eu"));
        var told = words["working days left: {0} in China, {1} at the EU institutions", cn.Left(deadline, moment), eu.Left(deadline, moment)];
        return cn.IsSure(deadline, moment) && eu.IsSure(deadline, moment) ? told : told + " " + words["(holidays not known to the end)"];
    }

    private string Body(string what, Watch watch, string name, object value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonLines.Compact))
        {
            json.WriteStartObject();
            json.WriteString("event", what);
            json.WriteStartObject("watch");
            json.WriteNumber("id", watch.Id);
            json.WriteString("name", watch.Name);
            json.WriteString("query", watch.Query);
            json.WriteString("address", Absolute("/watches/" + _links.Watch(watch.Id)));
            json.WriteEndObject();
            json.WritePropertyName(name);
            ShowJson.WriteValue(json, value);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private string Absolute(string address) => new Uri(site, address).AbsoluteUri;

    private static Words Of(Watch watch) => Words.In(watch.Language);
}
