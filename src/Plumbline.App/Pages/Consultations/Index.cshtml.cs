using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Api;
using Plumbline.Register;
using Plumbline.Register.Things;

namespace Plumbline.App.Pages.Consultations;

/// <summary><c>/consultations</c>: calls for comments that close soon, are open, come, or have closed; the calendar and the feed are of exactly the filter of the page.</summary>
internal sealed class IndexModel(RegisterStore register, TimeProvider time) : SitePage
{
    private const int MostClosed = 100;

    public override IReadOnlyList<string> Parameters => ["status", "topic", "authority", "month", .. Times];

    public override IReadOnlyList<string> Forms => ["json", "csv", "atom", "ics"];

    public ConsultationFilter Filter { get; private set; } = null!;

    /// <summary>Parts of the page with their headings; empty ones are left out.</summary>
    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<Consultation> Calls, int Number)> Parts { get; private set; } = [];

    public IReadOnlyList<(string Value, string Name, int Number)> Topics { get; private set; } = [];

    public IReadOnlyList<(string Value, string Name, int Number)> Authorities { get; private set; } = [];

    public IReadOnlyList<(string Value, string Name, int Number)> Statuses { get; private set; } = [];

    public MonthView Month { get; private set; } = null!;

    /// <summary>Number of calls without the filter.</summary>
    public int All { get; private set; }

    /// <summary>When a document last came in, or null.</summary>
    public DateTimeOffset? LastChange { get; private set; }

    public IActionResult OnGet(string? status, string? topic, string? authority, string? month)
    {
        Filter = new ConsultationFilter(status, topic, authority, month);
        if (Filter.Wrong() is var (sentence, known)) return Refuse(sentence, known);
        var moment = AsOf is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow());
        var all = register.Consultations(moment, closed: true, KnownBy);
        var calls = all.Where(Filter.Holds).ToList();
        switch (AnswerForm.Of(HttpContext))
        {
            case "ics": return Calendar(Title, calls.Select(CalendarEntry.Closing).OfType<CalendarEntry>());
            case "atom": return Feed(Title, calls.OrderByDescending(c => c.KnownSince).ThenBy(c => c.Address, StringComparer.Ordinal).Take(MostClosed).Select(Entry));
            case not null:
                return Answer(new Page<Consultation>(calls, null, calls.Count), () => calls.Select(c => new object?[]
                {
                    c.Subject, c.By, c.Opens, c.Closes, c.Time, c.Zone, ConsultationFilter.PartOf(c), c.DaysLeft, c.ClockNote, string.Join("; ", c.Answer), c.Draft?.Address, string.Join("; ", c.Topics.Select(t => t.Slug)),
                    c.Sources[0].DocumentTitle, c.Sources[0].Line, c.Address, c.Sources[0].Quote,
                }), "subject,by,opens,closes,time,zone,status,days_left,clock_note,answer,draft,topics,document,line,address,quote");
        }
        All = all.Count;
        LastChange = all.Count == 0 || calls.Count == 0 ? register.Home(1, AsOf, KnownBy).LastChange : null;
        Parts = [.. ConsultationFilter.Statuses.Select(s => (s.Name, s.Heading, Of: calls.Where(c => ConsultationFilter.PartOf(c) == s.Name).ToList()))
            .Where(p => p.Of.Count > 0).Select(p => (p.Name, p.Heading, (IReadOnlyList<Consultation>)[.. p.Of.Take(p.Name == "closed" ? MostClosed : int.MaxValue)], p.Of.Count))];
        // Each facet counts what the other filters leave.
        Statuses = [.. ConsultationFilter.Statuses.Select(s => (s.Name, s.Heading, all.Count(c => (Filter with { Status = s.Name }).Holds(c)))).Where(s => s.Item3 > 0)];
        Topics = Facet(all.Where((Filter with { Topic = null }).Holds).SelectMany(c => c.Topics.Select(t => (t.Slug, t.Name))));
        Authorities = Facet(all.Where((Filter with { Authority = null }).Holds).Where(c => ConsultationFilter.AuthorityOf(c) is not null).Select(c => (ConsultationFilter.AuthorityOf(c)!, c.Authority?.Name ?? c.By!)));
        var shown = month is not null ? ConsultationFilter.First(month)!.Value : moment.DayIn(TimeZoneInfo.Utc);
        Month = MonthView.Of(new DateOnly(shown.Year, shown.Month, 1), [.. all.Where((Filter with { Month = null }).Holds)]);
        return Page();
    }

    /// <summary>Address of the page with another filter and the times asked for.</summary>
    public string Address(ConsultationFilter filter) => "/consultations" + filter.Query(AsOf, KnownBy);

    private string Title => "Consultations" + string.Concat(new[] { Filter.Status?.Replace('-', ' '), Filter.Topic, Filter.Authority, Filter.Month }.Where(f => f is not null).Select(f => " · " + f));

    private static FeedEntry Entry(Consultation call) => new(
        call.Address, call.Subject.Length > 0 ? call.Subject : "Subject not stated", call.KnownSince,
        string.Join("\n", new[] { call.By, call.Closes is { } closes ? "closes " + closes + (call.Zone is { } zone ? ", " + zone : "") : "closing day not stated", call.Sources[0].Quote is { } quote ? $"“{quote}”" : null }.Where(l => l is not null)),
        Category: "consultation");

    private static List<(string Value, string Name, int Number)> Facet(IEnumerable<(string Value, string Name)> values) =>
        [.. values.GroupBy(v => v.Value, StringComparer.Ordinal).Select(g => (g.Key, g.First().Name, g.Count())).OrderByDescending(f => f.Item3).ThenBy(f => f.Key, StringComparer.Ordinal)];
}
