using System.ComponentModel;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using Plumbline.App.Output;
using Plumbline.App.Pages.Consultations;
using Plumbline.Engine;
using Plumbline.Engine.Rules;
using Plumbline.Engine.Text;
using Plumbline.Register;
using Plumbline.Register.Rulebooks;
using Plumbline.Register.Search;
using Plumbline.Register.Things;
using static Plumbline.App.Assistant.AssistantAnswers;

namespace Plumbline.App.Assistant;

/// <summary>What an assistant can ask. Each answer carries the quotes that it rests on and the addresses where they are read.</summary>
internal sealed class AssistantTools(RegisterStore register, TimeProvider time)
{
    private const int Few = 10;
    private const int Many = 50;
    private const int LongestText = 400_000;
    private const string AsOf = "a day, 2026-08-01: what holds in the world on it; leave out for today";
    private const string KnownBy = "a day, 2026-08-01: what this register knew at its end; leave out for all it knows";
    private readonly Recogniser _recogniser = new(Knowledge.BuiltIn);

    [McpServerTool(Name = "search", ReadOnly = true), Description("Searches standards, committees, laws and plans, calls for comments, events, bodies, documents and passages. All words must be found; quotation marks make a phrase; English and Chinese.")]
    public string Search([Description("words, a phrase in quotation marks, or an identifier in any spelling")] string query,
        [Description("only this kind: standard, committee, document, passage, instrument, consultation, event, framework, body, project, topic")] string? kind = null,
        [Description("number of answers, 1 to 50")] int limit = Few, [Description(AsOf)] string? asOf = null, [Description(KnownBy)] string? knownBy = null)
    {
        SearchKind? only = null;
        if (!string.IsNullOrEmpty(kind)) only = Enum.TryParse<SearchKind>(kind, ignoreCase: true, out var read) ? read : throw new McpException($"there is no kind '{kind}'; there are {string.Join(", ", Enum.GetNames<SearchKind>()).ToLowerInvariant()}");
        var found = register.Search(new SearchRequest(query, only, new PageRequest(Math.Clamp(limit, 1, Many)), Day(asOf, "asOf"), Day(knownBy, "knownBy")));
        return Json(new { total = found.Hits.Total, totalIsExact = found.Hits.TotalIsExact, exact = Hit(found.Exact), hits = found.Hits.Items.Select(Hit) });

        static object? Hit(SearchHit? hit) => hit is null ? null : new { kind = hit.Kind, title = hit.Title, under = hit.Under.Length > 0 ? hit.Under : null, date = hit.Date, quote = hit.Snippet.Length > 0 ? hit.Snippet : null, address = hit.Address };
    }

    [McpServerTool(Name = "standard", ReadOnly = true), Description("A standard by its identifier: titles, status, dates, editions, what it replaces and is replaced by, relations, and where documents name it, with quotes.")]
    public string Standard([Description("identifier in any spelling; without a year the series")] string id, [Description(AsOf)] string? asOf = null, [Description(KnownBy)] string? knownBy = null)
    {
        var standard = Find(id, asOf, knownBy);
        return Json(new
        {
            id = standard.Normal, address = Addresses.OfStandard(standard.Slug), isSeries = standard.IsSeries, kind = standard.Kind, obligation = standard.Obligation, life = standard.Life, latestEditionKnown = standard.Current?.Normal,
            titles = standard.Titles.Take(Few).Select(Stated), editions = standard.Editions.Select(e => new { id = e.Normal, address = Addresses.OfStandard(e.Slug) }),
            replaces = standard.Replaces.Select(Stated), replacedBy = standard.ReplacedBy.Select(Stated), relations = standard.Relations.Select(r => new { relation = RelationWords.Heading(r), values = r.Values.Take(Few).Select(Stated) }),
            committee = standard.Committee, ics = standard.Ics, mentionCount = standard.MentionCount, mentions = standard.Mentions.Take(Few).Select(m => Source(m.Evidence)),
        });
    }

    [McpServerTool(Name = "status_on_date", ReadOnly = true), Description("The status of a standard on a day (in force, superseded, withdrawn ...), with the dates and quotes that decide it.")]
    public string Status([Description("identifier in any spelling")] string id, [Description(AsOf)] string? day = null, [Description(KnownBy)] string? knownBy = null)
    {
        var standard = Find(id, day, knownBy);
        var learnt = register.History(Addresses.OfStandard(standard.Slug), Day(knownBy, "knownBy"));
        string[] deciding = ["released", "effective", "withdrawn", "confirmed", "stage", "replaces", "replaced-by"];
        return Json(new
        {
            id = standard.Normal, address = Addresses.OfStandard(standard.Slug), on = standard.Life.On, status = standard.Life.Status, note = standard.Life.Note, life = standard.Life, useInstead = standard.Instead.Current.Select(c => c.Normal),
            because = learnt?.Batches.SelectMany(b => b.Made).Where(e => deciding.Contains(e.Property)).Take(Many).Select(e => new { about = e.Subject, property = PropertyWords.Of(e.Property), stated = Stated(e.Stated) }),
        });
    }

    [McpServerTool(Name = "what_replaced", ReadOnly = true), Description("What to use instead of a standard: every step of replacement with its quote, through merges and splits.")]
    public string WhatReplaced([Description("identifier in any spelling")] string id, [Description(AsOf)] string? asOf = null, [Description(KnownBy)] string? knownBy = null)
    {
        var standard = Find(id, asOf, knownBy);
        return Json(new
        {
            id = standard.Normal, address = Addresses.OfStandard(standard.Slug), status = standard.Life.Status, since = standard.Instead.Since, useInstead = standard.Instead.Current.Select(c => new { id = c.Normal, title = c.Title, address = Addresses.OfStandard(c.Slug) }),
            steps = standard.Instead.Steps.Select(s => new { old = s.Old, @new = s.New.Normal, part = s.Part, since = s.Since, source = Source(s.Evidence) }), statementsRunInACircle = standard.Instead.HasCycle ? true : (bool?)null,
        });
    }

    [McpServerTool(Name = "open_consultations", ReadOnly = true), Description("Calls for comments that are open, the first to close first, with the days left in the authority's own clock, how to answer, and quotes.")]
    public string OpenConsultations([Description("slug of a topic, such as data-security")] string? topic = null, [Description("slug of the body that asks, such as miit")] string? authority = null,
        [Description("true: closed ones and those without a closing day too")] bool all = false, [Description(AsOf)] string? asOf = null, [Description(KnownBy)] string? knownBy = null)
    {
        var moment = Day(asOf, "asOf") is { } day ? Moment.On(day) : Moment.At(time.GetUtcNow());
        var filter = new ConsultationFilter(all ? null : "open", topic, authority, null);
        var calls = register.Consultations(moment, closed: true, Day(knownBy, "knownBy")).Where(filter.Holds).ToList();
        return Json(new
        {
            total = calls.Count,
            consultations = calls.Take(Many).Select(c => new { subject = c.Subject, status = c.Status, daysLeft = c.DaysLeft, closes = c.Closes, time = c.Time, zone = c.Zone, clock = c.ClockNote, opens = c.Opens, by = c.Authority?.Name ?? c.By, answer = c.Answer, draft = c.Draft?.Address, topics = c.Topics.Select(t => t.Slug), address = c.Address, sources = c.Sources.Select(Source) }),
        });
    }

    [McpServerTool(Name = "learnt_since", ReadOnly = true), Description("What this register has learnt since a day: about one thing, each statement with its quote; or, without an id, which things were created, updated or withdrawn.")]
    public string LearntSince([Description("a day, 2026-08-01; from its beginning in UTC")] string since, [Description("a standard, committee, document or address; leave out for everything")] string? id = null)
    {
        var from = Day(since, "since") ?? throw new McpException("name a day, such as 2026-08-01");
        if (string.IsNullOrEmpty(id))
        {
            var feed = register.ChangesSince(register.SequenceBefore(from), new PageRequest(PageRequest.MaximumSize));
            return Json(new { since, sequence = feed.Sequence, more = feed.Next is not null, changes = feed.Items.Select(c => new { at = c.At, change = c.Change, kind = c.Kind, name = c.Name, address = c.Address }) });
        }
        var history = register.History(id) ?? throw Unknown(id);
        var start = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
        var learnt = history.Batches.Where(b => b.At >= start).SelectMany(b => b.Made.Select(e => (b.At, Entry: e, Ended: false)).Concat(b.Ended.Select(e => (b.At, Entry: e, Ended: true)))).ToList();
        return Json(new { name = history.Name, address = history.Address, since, total = learnt.Count, learnt = learnt.Take(Many).Select(l => new { at = l.At, about = l.Entry.Subject, property = PropertyWords.Of(l.Entry.Property), noLongerStated = l.Ended ? true : (bool?)null, stated = Stated(l.Entry.Stated) }) });
    }

    [McpServerTool(Name = "recognise_text", ReadOnly = true), Description("Recognises standards, committees, dated facts, calls for comments, laws and plans, replacements, figures, targets and events in a text, each with its quote, line and place. Nothing is kept.")]
    public string Recognise([Description("the text, English or Chinese, at most 400,000 characters")] string text)
    {
        if (text.Length > LongestText) throw new McpException($"the text has {text.Length} characters; 'plumbline recognise' takes longer ones than {LongestText}");
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = Pages.JsonForm.Options.Encoder }))
        {
            json.WriteStartObject();
            RecognitionJson.WriteMembers(json, _recogniser.Recognise(new SourceText(text)), RecognitionKinds.Parse(null));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    [McpServerTool(Name = "check_rulebook", ReadOnly = true), Description("Answers a machine-readable rulebook for values: the outcome, each rule that decided it with its source, what is missing, the legal status. Without a name it lists the rulebooks with their inputs.")]
    public string CheckRulebook([Description("name of a rulebook, such as cnescp-2023; leave out for the list")] string? rulebook = null, [Description("values as NAME=VALUE, such as product_type=routers")] string[]? values = null, [Description(AsOf)] string? asOf = null)
    {
        var on = Day(asOf, "asOf") ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (string.IsNullOrEmpty(rulebook))
            return Json(RulebookLibrary.All().Select(f => f.Rulebook).Select(b => new { b.Id, b.Title, b.TitleZh, b.Edition, status = b.Status.On(on), inputs = b.Inputs.Select(i => i.Name), address = "/rules/" + b.Id }));
        if (RulebookLibrary.Find(rulebook) is not { } file) throw new McpException($"there is no rulebook '{rulebook}'; this tool without a name lists them");
        var book = file.Rulebook;
        var given = GivenValues.Read(book, values ?? []);
        if (given.Unknown.Count > 0) throw new McpException(string.Join("; ", given.Unknown));
        var content = ContentAsked.Answer(book, given, on, register);
        var answer = ContentAsked.TablesToo(book, given, content) ? RulebookEvaluator.Answer(book, given.Facts) : new RulebookAnswer(book, [], []);
        return Json(new { address = "/rules/" + book.Id, answer = CheckView.Of(answer, given.Facts, on, given.Problems).With(content) });
    }

    private StandardRecord Find(string id, string? asOf, string? knownBy) => register.FindStandard(id, Day(asOf, "the day"), Day(knownBy, "knownBy")) ?? throw Unknown(id);
}
