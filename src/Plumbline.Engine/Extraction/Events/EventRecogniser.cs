using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Events;

/// <summary>
/// Finds meetings and other events: what was held, hosted or attended on a date; a meeting that something dated happened at (<c>approved in the plenary meeting on
/// 28 April</c>) or that did it (<c>in November the tenth meeting of the council approved</c>); and in a newsletter also meetings without a date, where a heading
/// or an ordinal names them.
/// </summary>
internal static class EventRecogniser
{
    public static void Find(Recognition found, Knowledge knowledge)
    {
        var text = found.Text.Content.AsSpan();
        var known = new HashSet<(string?, FuzzyDate, FuzzyDate?)>();
        var cues = new List<CueWord>();
        foreach (var fact in found.Dated)
        {
            if (TryRead(text, fact, cues, out var row) && known.Add((row.Article, fact.Date, fact.DateEnd))) found.Events.Add(row);
        }
        if (found.Newsletter is { } newsletter) UndatedEvents.Find(found, newsletter, text);
        SpanOrder.Sort(found.Events, row => row.Span);
        EventRecordings.Find(found);
    }

    private static bool TryRead(ReadOnlySpan<char> text, DatedFinding fact, List<CueWord> cues, out EventFinding row)
    {
        row = null!;
        var name = TextSpan.FromBounds(0, 0);
        if (fact.Action == "meeting")
        {
            name = EventName.OfMeeting(text, fact);
        }
        else
        {
            cues.Clear();
            EnglishCues.Find(text[fact.Sentence.Start..fact.Sentence.End], fact.Sentence.Start, cues);
            if (!EventName.TryBeside(text, fact, cues, out name)) return false;
        }
        var printed = EventName.Print(text, name);
        if (printed.Length < 4 || printed.EndsWith("consultation", StringComparison.Ordinal)) return false;
        if (text[fact.Cue.Start..fact.Cue.End] is "met") printed = "meeting " + printed;
        row = new EventFinding
        {
            Span = fact.Span,
            Name = printed,
            Date = fact.Date,
            DateEnd = fact.DateEnd,
            Place = EventPlace.Of(text, fact.Sentence, name),
            Organiser = EventPlace.Organiser(text, fact, name),
            Article = fact.Article,
            Confidence = fact.Action == "meeting" ? fact.Confidence : 0.8,
            Rule = fact.Action == "meeting" ? "held-on" : "meeting-beside-date",
            Note = fact.Note,
        };
        return true;
    }
}
