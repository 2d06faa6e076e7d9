using System.Buffers;
using Plumbline.Engine.Extraction.Dates;
using Plumbline.Engine.Text;

namespace Plumbline.Engine.Extraction.Consultations;

/// <summary>
/// Reads the calls for comments of one article. Sentences that speak of the same call are one: a second sentence with another opening day is another call,
/// one that only gives the closing date completes the call before it.
/// </summary>
internal sealed class ConsultationReading(Recognition found, string? article)
{
    /// <summary>How far before a bare closing date the proposal may stand that opened the window, in UTF-16 units.</summary>
    private const int ProposalReach = 1000;

    /// <summary>How far behind a call a sentence may stand that gives its closing date alone, in UTF-16 units.</summary>
    private const int ClosingReach = 600;

    /// <summary>How far behind a call another sentence may stand that gives its window in full, in UTF-16 units.</summary>
    private const int WindowReach = 4000;

    /// <summary>How many calls before are looked at for the same window.</summary>
    private const int LastCalls = 8;

    /// <summary>Words of a sentence that puts something forward.</summary>
    private static readonly SearchValues<string> Proposals = SearchValues.Create(["ropos", "raft", "mend", "otif", "omment", "onsult", "evis"], StringComparison.Ordinal);

    private CommentWindow? _window;

    /// <summary>Who signs the text; empty where nobody does, null before it was looked for.</summary>
    private string? _signer;

    /// <summary>One that came to nothing, to be used again: most sentences that speak of comments ask for none.</summary>
    private CommentWindow? _spare;

    public void Read(TextSpan body)
    {
        var text = found.Text.Content.AsSpan();
        var calls = new CommentCalls(found, body);
        var row = FirstRow(body);
        while (calls.TryNext(out var call))
        {
            while (row < found.Dated.Count && found.Dated[row].Sentence.Start < call.Sentence.Start) row++;
            CloseBefore(call.Sentence.Start);
            ReadCall(text, call, row, body);
        }
        CloseBefore(body.End);
        Finish();
    }

    private int FirstRow(TextSpan body)
    {
        var row = found.Dated.FindIndex(f => f.Span.Start >= body.Start);
        return row < 0 ? found.Dated.Count : row;
    }

    private void ReadCall(ReadOnlySpan<char> text, in CommentCall call, int row, TextSpan body)
    {
        var next = _spare ?? new CommentWindow();
        _spare = next;
        next.Begin(call);
        for (var here = row; here < found.Dated.Count && found.Dated[here].Sentence.Start == call.Sentence.Start; here++)
        {
            if (found.Dated[here].Article == article) Take(next, found.Dated[here]);
        }
        if (next.Open is null && next.Close is null) TakeWindow(text, next, row);
        if (call.Cue.Kind == Cue.CommentWord && next.Open is null && next.Close is null) return;
        var standsAlone = call.Cue.Kind == Cue.Comments && MayStandAlone(text, call);
        if (next.Open is null && (next.Close is not null || standsAlone)) next.Open = next.Published;
        if (standsAlone && next.Open is null && WtoNotification.CountsFromNotice(text[call.Sentence.Start..call.Sentence.End])) next.Open = DocumentDate.Stated(text);
        AddDays(text, next);
        if (next.Open is null && next.Close is null && !standsAlone) return;
        if (_window is { } now && !now.Differs(next))
        {
            now.Complete(next);
            now.By ??= next.By ?? Caller(text, call, row);
            if (now.Subject.Length == 0) now.Subject = ConsultationSubject.Of(text, call, body.Start);
            return;
        }
        Finish();
        next.Subject = ConsultationSubject.Of(text, call, body.Start);
        next.By ??= Caller(text, call, row);
        next.Row = row;
        _window = next;
        _spare = null;
    }

    /// <summary>Who asks: the subject of the sentence, or the body before the colon of a heading ("MIIT: call for comments on ...").</summary>
    private string? Caller(ReadOnlySpan<char> text, in CommentCall call, int row)
    {
        if (call.Chinese) return ChineseBody.Before(text, call.Sentence.Start, call.Cue.Start);
        if (WtoNotification.IsFinalDate(text[call.Sentence.Start..call.Sentence.End])) return WtoNotification.Responsible(text[Math.Max(0, call.Sentence.Start - WindowReach)..call.Sentence.Start]);
        var before = text[call.Sentence.Start..call.Cue.Start];
        if (before.TrimEnd() is [.., ':'] heading && heading.Length < 80 && BodyNames.In(heading[..^1]) is [var named]) return named;
        // "..., regarding which SAMR published a call for comments"
        if (before.LastIndexOf(" which ") is > 0 and var which && BodyNames.In(before[(which + 7)..]) is [var caller, ..]) return caller;
        return DatedSubject.Bodies(text, call.Sentence, FirstDate(row, call), call.Cue with { Manner = CueManner.None }) is [var first, ..] && !IsDocument(first) ? first : null;
    }

    /// <summary>"The Measures was released for public comments": what is done to stands where the body is looked for.</summary>
    private static bool IsDocument(string name) =>
        name.AsSpan()[(name.LastIndexOf(' ') + 1)..] is "Measures" or "Draft" or "Law" or "Regulation" or "Regulations" or "Standard" or "Standards" or "Guidelines" or "Guide" or "Plan" or "Rules" or "Provisions" or "Document" or "Catalogue" or "Opinions" or "Specification";

    /// <summary>The window that another sentence of the article gives in full, where this one names the day on which it opens.</summary>
    private void TakeWindow(ReadOnlySpan<char> text, CommentWindow window, int row)
    {
        var scanner = new DateScanner(text[window.Call.Sentence.Start..window.Call.Sentence.End]);
        while (scanner.TryNext(out var parts))
        {
            if (parts is not { Basis: DateBasis.Written, Year: > 0, Day: > 0 }) continue;
            var day = new FuzzyDate(parts.Year, parts.Month, parts.Day);
            for (var here = row; here < found.Dated.Count && found.Dated[here].Article == article; here++)
            {
                if (found.Dated[here].Span.Start > window.Call.Sentence.End + WindowReach) break;
                if (found.Dated[here] is not { Action: "call-for-comments", DateEnd: { } end } other || other.Date != day) continue;
                (window.Open, window.Close) = (day, end);
                return;
            }
        }
    }

    /// <summary>
    /// "The closing date is 28 May." behind a call that gives none: the first such sentence before the next call closes it, where it stands near.
    /// </summary>
    private void CloseBefore(int end)
    {
        if (_window is not { Close: null } window || window.ClosingSought) return;
        window.ClosingSought = true;
        var from = window.Call.Sentence.End;
        var text = found.Text.Content.AsSpan();
        for (var row = window.Row; row < found.Dated.Count; row++)
        {
            var fact = found.Dated[row];
            if (fact.Span.Start >= end || fact.Span.Start > from + ClosingReach) return;
            if (fact.Sentence.Start < from || fact.Article != article || !fact.Closes || fact.Date.Day == 0 || fact.Action is not ("other" or "call-for-comments")) continue;
            if (!MayClose(window.Open, fact.Date) || fact.Action == "other" && !ClosingSentence.IsBare(text, fact.Sentence, fact.Span.Start)) continue;
            window.Close = fact.Date;
            window.Span = fact.Span;
            window.Note ??= fact.Note;
            if (fact.Action == "other") found.Dated[row] = fact with { Action = "call-for-comments" };
            return;
        }
    }

    private static bool MayClose(FuzzyDate? open, FuzzyDate close) => open is not { } first || first.CompareTo(close) < 0 && close.Year - first.Year <= 1;

    private static void Take(CommentWindow window, DatedFinding row)
    {
        if (row.Bodies is [var body, ..]) window.By ??= body;
        if (row.Action == "released" && !row.Closes && row.Date.Day > 0 && row.Sentence.Start == window.Call.Sentence.Start) window.Published ??= row.Date;
        if (row.Action != "call-for-comments") return;
        if (row.DateEnd is { } end) (window.Open, window.Close) = (row.Date, end);
        else if (row.Closes) window.Close ??= row.Date;
        else if (window.Open is null) (window.Open, window.OpenIsCompleted) = (row.Date, row.IsCompleted);
        window.Span = row.Span;
        window.Note ??= row.Note;
    }

    private TextSpan FirstDate(int row, in CommentCall call)
    {
        for (row--; row >= 0 && found.Dated[row].Sentence.Start == call.Sentence.Start; row--)
        {
            if (found.Dated[row].Span.End <= call.Cue.Start) return found.Dated[row].Span;
        }
        return new TextSpan(call.Sentence.Start, 0);
    }

    /// <summary>Where the text gives the closing day alone, the window opens with the proposal just before, or with the notice itself.</summary>
    private void Opened(CommentWindow window)
    {
        if (ProposalBefore(window.Call, window.Row, window.Close) is { } proposal)
        {
            window.Open = proposal.Date;
            if (window.Subject.Length == 0)
            {
                window.Subject = proposal.Subject.StartsWith("to ", StringComparison.Ordinal) ? Behind(proposal) : proposal.Subject;
                window.By = proposal.Bodies is [var body, ..] ? body : null;
            }
            window.Note ??= "opening taken from the proposal before";
            return;
        }
        if (article is not null || DocumentDate.Stated(found.Text.Content) is not { } day || day >= window.Close) return;
        window.Open = day;
        window.Note ??= "opening taken from the date of the notice";
    }

    /// <summary>"notified to the WTO on 3 February the draft X": what is proposed stands behind the day.</summary>
    private string Behind(DatedFinding proposal)
    {
        var text = found.Text.Content.AsSpan();
        var from = proposal.Span.End;
        var end = Phrase.EndOfObject(text, from, proposal.Sentence.End);
        // "National Standard of the P.R.C., Safety Requirements for ...": the stop is one of an abbreviation.
        if (text[end..].StartsWith("., ")) end = Phrase.EndOfObject(text, end + 3, proposal.Sentence.End);
        else if (end > from && text[end..].StartsWith(", ") && text[end - 1] == '.') end = Phrase.EndOfObject(text, end + 2, proposal.Sentence.End);
        return Phrase.Clean(text[from..end], 200);
    }

    /// <summary>The day on which the proposal just before was made, where a sentence gives the closing date alone.</summary>
    private DatedFinding? ProposalBefore(in CommentCall call, int row, FuzzyDate? close)
    {
        for (row = Math.Min(row, found.Dated.Count) - 1; row >= 0; row--)
        {
            var fact = found.Dated[row];
            if (fact.Article != article || call.Sentence.Start - fact.Span.Start > ProposalReach) return null;
            if (fact.Sentence.Start < call.Sentence.Start && fact.Action is "released" && fact.Date.Day > 0 && MayOpen(fact, call, close)) return fact;
        }
        return null;
    }

    /// <summary>A window is open for a year at most; in Chinese what was released must be a draft, not the standards that the notice also names.</summary>
    private bool MayOpen(DatedFinding fact, in CommentCall call, FuzzyDate? close)
    {
        if (close is { Day: > 0 } last && (fact.Date.CompareTo(last) > 0 || last.Year - fact.Date.Year > 1)) return false;
        var words = found.Text.Content.AsSpan(fact.Sentence.Start, fact.Sentence.Length);
        if (!call.Chinese) return words.IndexOfAny(Proposals) >= 0;
        return words.Contains("征求", StringComparison.Ordinal) || words.Contains("草案", StringComparison.Ordinal) || words.Contains("起草", StringComparison.Ordinal) || words.Contains("公示", StringComparison.Ordinal);
    }

    /// <summary>A window told as a number of days from its opening: <c>for 60 days</c>, <c>60-day</c>, 为期30天.</summary>
    private static void AddDays(ReadOnlySpan<char> text, CommentWindow window)
    {
        if (window.Open is not { Day: > 0 } open || window.Close is not null) return;
        var sentence = text[window.Call.Sentence.Start..window.Call.Sentence.End];
        var days = WtoNotification.IsFinalDate(sentence) ? WtoNotification.Days(sentence) : DayCount.In(sentence);
        if (days == 0) return;
        var close = new DateTime(open.Year, open.Month, Math.Min(open.Day, DateTime.DaysInMonth(open.Year, open.Month)), 0, 0, 0, DateTimeKind.Unspecified).AddDays(days);
        window.Close = new FuzzyDate(close.Year, close.Month, close.Day);
        window.Note = $"closing date counted: {days} days from the opening";
    }

    /// <summary>Without a date only a call that is going on counts, not a rule about calls or the outcome of one.</summary>
    private static bool MayStandAlone(ReadOnlySpan<char> text, in CommentCall call)
    {
        var words = text[call.Sentence.Start..call.Cue.End];
        if (call.Chinese && (words.Contains("应当", StringComparison.Ordinal) || words.Contains("可以", StringComparison.Ordinal) || words.Contains("须", StringComparison.Ordinal))) return false;
        if (call.Chinese) return words.EndsWith("公开征求", StringComparison.Ordinal) || words.EndsWith("征求意见", StringComparison.Ordinal) && words.Contains("公开", StringComparison.Ordinal);
        // "Open calls for comments" over a list.
        if (call.Sentence.Length < 40 && text[call.Sentence.Start..call.Sentence.End].TrimEnd() is not [.., '.'] && text[..call.Sentence.Start].IsWhiteSpace() && words.StartsWith("Open ", StringComparison.Ordinal)) return false;
        foreach (var verb in (ReadOnlySpan<string>)["final date for comment", "for public comment", "called for", "calls for", "calling for", "call for", "solicited", "is soliciting", "began to solicit", "to solicit public", "to solicit comments", "to solicit opinions", "to seek public", "to seek comments", "to collect public", "to collect opinions", "seeks", "seeking", "sought", "request for comment", "requests comment", "invites", "invited", "open for", "open to", "public consultation", "launched a consultation", "opened a consultation"])
        {
            var at = words.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return !words[..at].Contains(" shall ", StringComparison.Ordinal) && !words[..at].Contains(" should ", StringComparison.Ordinal) && !words[..at].Contains(" must ", StringComparison.Ordinal);
        }
        return false;
    }

    private void Finish()
    {
        if (_window is not { } window) return;
        _window = null;
        OpenBeforeClosing(window);
        if (window.Open is null && window.Close is not null) Opened(window);
        if (window.By is null && article is null) window.By = (_signer ??= DocumentDate.Signer(found.Text.Content) ?? "") is { Length: > 0 } signer ? signer : null;
        if (SaysNothingMore(window)) return;
        NameRows(window);
        found.Consultations.Add(new ConsultationFinding
        {
            Span = window.Span,
            Subject = window.Subject,
            By = window.By,
            Open = window.Open,
            Close = window.Close,
            Article = article,
            Confidence = window.Open is null && window.Close is null ? 0.5 : window.Subject.Length == 0 ? 0.6 : 0.9,
            Rule = "comment-call",
            Note = window.Note,
        });
    }

    /// <summary>12月1日 … 截止到2020年12月16日: an opening day whose year the text leaves out lies before the closing day that it gives in full.</summary>
    private void OpenBeforeClosing(CommentWindow window)
    {
        if (!window.OpenIsCompleted || window.Open is not { Day: > 0 } open || window.Close is not { Day: > 0 } close || open.CompareTo(close) < 0) return;
        var year = (open.Month, open.Day).CompareTo((close.Month, close.Day)) < 0 ? close.Year : close.Year - 1;
        window.Open = new FuzzyDate(year, open.Month, open.Day);
        window.Note = "year of the opening taken from the closing date";
        for (var row = window.Row; row < found.Dated.Count && found.Dated[row].Span.Start < window.Call.Sentence.End; row++)
        {
            if (found.Dated[row] is { IsCompleted: true } fact && fact.Date == open && fact.Article == article) found.Dated[row] = fact with { Date = window.Open.Value, Note = window.Note };
        }
    }

    /// <summary>The days of a call are about what the call is about.</summary>
    private void NameRows(CommentWindow window)
    {
        if (window.Subject.Length == 0) return;
        var last = Math.Max(window.Call.Sentence.End, window.Span.End) + ClosingReach;
        for (var row = window.Row; row < found.Dated.Count && found.Dated[row].Article == article; row++)
        {
            var fact = found.Dated[row];
            if (fact.Span.Start > last) return;
            if (fact.Action != "call-for-comments" || fact.Date != window.Open && fact.Date != window.Close) continue;
            found.Dated[row] = fact with { Subject = window.Subject };
            if (fact.DateEnd is not null || fact.Date == window.Close) return;
        }
    }

    /// <summary>The same window once more, without a subject of its own: the article goes on about a call that it has told.</summary>
    private bool SaysNothingMore(CommentWindow window)
    {
        if (window.Open is null || window.Close is null || window.Subject.Length > 0) return false;
        for (var before = found.Consultations.Count - 1; before >= 0 && before >= found.Consultations.Count - LastCalls; before--)
        {
            var call = found.Consultations[before];
            if (call.Article == article && call.Open == window.Open && call.Close == window.Close) return true;
        }
        return false;
    }
}
