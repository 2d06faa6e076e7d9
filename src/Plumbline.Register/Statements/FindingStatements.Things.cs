using Plumbline.Engine.Extraction.Consultations;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Extraction.Events;
using Plumbline.Engine.Extraction.Instruments;
using Plumbline.Engine.Extraction.Topics;
using Plumbline.Register.Things;

namespace Plumbline.Register.Statements;

/// <content>Findings of things that are known by their names: laws and plans, calls for comments, events, topics, and the bodies behind them.</content>
internal sealed partial class FindingStatements
{
    /// <summary>What this text has said of a thing already: a name that stands in it a hundred times is stated once and mentioned a hundred times.</summary>
    private readonly HashSet<(ThingKey, string, string)> _said = [];

    private FindingDraft Instrument(InstrumentFinding f)
    {
        var thing = InstrumentKey.Of(f.Title);
        List<StatementDraft> statements = [];
        if (InScope(f))
        {
            statements.Add(new(thing, Properties.Mentioned, Printed(f.Span)));
            Once(statements, thing, Properties.Title, f.Title, Languages.Of(f.Title));
            if (f.Kind != "other") Once(statements, thing, Properties.Kind, f.Kind);
        }
        return Draft("instrument", f, f.Title, thing, statements, ("title", f.Title), ("kind", f.Kind));
    }

    private FindingDraft Event(EventFinding f)
    {
        var (date, end) = (f.Date?.ToString(), f.DateEnd?.ToString());
        var thing = NamedKeys.Event(f.Name, date);
        List<StatementDraft> statements = [];
        if (InScope(f))
        {
            statements.Add(new(thing, Properties.Mentioned, Printed(f.Span)));
            Once(statements, thing, Properties.Name, f.Name, Languages.Of(f.Name));
            Once(statements, thing, Properties.Date, date);
            if (end != date) Once(statements, thing, Properties.DateEnd, end);
            Once(statements, thing, Properties.Place, f.Place);
            Once(statements, thing, Properties.Organiser, f.Organiser, null, BodyKey.Known(f.Organiser));
            Once(statements, thing, Properties.Recording, f.Recording);
        }
        return Draft("event", f, f.Name, thing, statements, ("name", f.Name), ("date", date), ("date_end", end), ("place", f.Place), ("organiser", f.Organiser), ("recording", f.Recording));
    }

    /// <summary>A call is stated as a whole, since its days belong together; who asks is a statement of its own that leads to the body.</summary>
    private FindingDraft Consultation(ConsultationFinding f)
    {
        var (open, close) = (f.Open?.ToString(), f.Close?.ToString());
        var thing = NamedKeys.Consultation(f.Subject, close ?? open, document, f.Span.Start);
        var draft = Draft("consultation", f, f.Subject, thing, [], ("subject", f.Subject), ("by", f.By), ("open", open), ("close", close), ("time", f.Time), ("zone", f.Zone), ("clock_note", f.ClockNote),
            ("extends", f.Extends ? "true" : null), ("answer", f.Answers.Count == 0 ? null : string.Join('\n', f.Answers.Select(a => $"{a.Kind} {OneLine(a.Value)}"))));
        if (!InScope(f)) return draft;
        List<StatementDraft> statements = [new(thing, Properties.Consultation, draft.Details ?? "{}")];
        if (f.By is { Length: > 0 } by) statements.Add(new(thing, Properties.By, by, Languages.Of(by), BodyKey.Known(by)));
        return draft with { Statements = statements };
    }

    private FindingDraft Topic(TopicFinding f)
    {
        var thing = NamedKeys.Topic(f.Topic);
        StatementDraft[] statements = InScope(f) ? [new(document, Properties.Topic, f.En, "en", thing)] : [];
        return Draft("topic", f, f.En, thing, statements, ("topic", f.Topic), ("en", f.En), ("zh", f.Zh), ("ics", string.Join("; ", f.Ics)), ("cues", string.Join("; ", f.Cues)), ("article", f.Article));
    }

    /// <summary>The bodies of a dated fact are named there.</summary>
    private static IEnumerable<StatementDraft> Bodies(DatedFinding f) => f.Bodies.Select(b => (Name: b, Body: BodyKey.Known(b))).Where(b => b.Body is not null)
        .Select(b => new StatementDraft(b.Body!, Properties.Mentioned, b.Name));

    private void Once(List<StatementDraft> statements, ThingKey thing, string property, string? value, string? language = null, ThingKey? other = null)
    {
        if (!string.IsNullOrWhiteSpace(value) && _said.Add((thing, property, value))) statements.Add(new(thing, property, value, language, other));
    }
}
