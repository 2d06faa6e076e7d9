namespace Plumbline.Engine.Extraction.Dates;

/// <summary>
/// Decides what an English sentence says of a date in it. A date that opens its clause belongs to the first verb behind it (<c>On 5 May, SAC issued</c>), subordinate
/// clauses and participles passed over; any other date belongs to the last verb before it (<c>was issued on 5 May and took effect on 1 June</c>).
/// </summary>
internal ref struct EnglishAction(ReadOnlySpan<char> text, List<CueWord> cues, DatedContext context, int limitBefore, int limitAfter)
{
    private const int LongestSkip = 240;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _end = context.Mention.Span.End;

    /// <summary>The action, before it is judged whether the date is a fact.</summary>
    public readonly DatedAction Read()
    {
        if (context.Fronted)
        {
            var main = ReadBehind();
            return main.Word.Kind == Cue.None && LastBefore(limitBefore) is { Kind: not Cue.None } issued ? Made(issued) : main;
        }
        var before = LastBefore(limitBefore);
        if (OpensWithDuring() && First(SkipSubordinates(_end)) is { Kind: not Cue.None and not Cue.Held } clause) return Made(clause);
        if (PlanBehind(before) is { Kind: not Cue.None } plan) return new(HasEventBetween(plan) ? "meeting" : "planned", plan);
        if (before.Kind != Cue.None) return Made(before);
        if (Weakly(limitBefore, context.IntroStart) is { Kind: Cue.EventNoun } attended) return Made(attended);
        var behind = ReadBehind();
        return behind.Word.Kind == Cue.None && LastBefore(context.Sentence.Start) is { Kind: not Cue.None } farther ? Made(farther) : behind;
    }

    private readonly DatedAction ReadBehind()
    {
        foreach (var cue in cues)
        {
            if (cue.Kind == Cue.Comments && cue.Start >= _end && cue.Start < limitAfter) return Made(Holding(cue) is { Kind: not Cue.None } held ? held : cue);
        }
        var from = SkipSubordinates(_end);
        var first = First(from);
        if (Weakly(from, first.Kind == Cue.None ? context.Sentence.End : first.Start) is { Kind: not Cue.None } weak) return Made(weak);
        if (first.Kind == Cue.None && from > _end) first = First(_end);
        return Made(first);
    }

    /// <summary><c>held a seminar to collect comments</c>: a meeting, whatever it was for.</summary>
    private readonly CueWord Holding(CueWord comments)
    {
        CueWord held = default;
        foreach (var cue in cues)
        {
            if (cue.Start < _end || cue.Start >= comments.Start) continue;
            if (cue.Kind == Cue.Held) held = cue;
            else if (cue.Kind == Cue.EventNoun && held.Kind == Cue.Held) return held;
        }
        return default;
    }

    private readonly DatedAction Made(CueWord cue)
    {
        if (cue.Kind == Cue.None) return new(Has(Cue.Future) ? "planned" : "other", cue);
        if (cue.Kind == Cue.Announced)
        {
            foreach (var later in cues)
            {
                if (later.Start > cue.End && later.Kind is Cue.Established or Cue.Approved && (later.Manner & (CueManner.Passive | CueManner.Adjective)) == CueManner.Passive) return Made(later);
            }
        }
        if (cue.Kind == Cue.Launched && HasEventBetween(cue)) return new("meeting", cue);
        return new(DatedAction.NameOf(cue), cue);
    }

    /// <summary>The first verb that is neither part of a noun phrase nor a participle hung on one.</summary>
    private readonly CueWord First(int from)
    {
        foreach (var cue in cues)
        {
            if (cue.Start < from || !cue.IsStrong || (cue.Manner & CueManner.Adjective) != 0) continue;
            if ((cue.Manner & CueManner.Passive) == 0 && ((cue.Manner & CueManner.By) != 0 || HangsOn(cue))) continue;
            return cue;
        }
        return default;
    }

    /// <summary>An establishment that is promoted, or a meeting that is attended, where no verb says more before <paramref name="limit"/>.</summary>
    private readonly CueWord Weakly(int from, int limit)
    {
        CueWord weak = default;
        foreach (var cue in cues)
        {
            if (cue.Start < from || cue.Start >= limit) continue;
            if (cue.Kind is Cue.Weak or Cue.Attended && weak.Kind == Cue.None) weak = cue;
            if (weak.Kind == Cue.Weak && cue.Kind == Cue.Establishment) return cue;
            if (cue.Kind == Cue.EventNoun && weak.Kind == Cue.Attended) return cue;
        }
        return limit == context.Sentence.End ? weak : default;
    }

    /// <summary>A plan stated between the last verb and the date: <c>has started a survey, which will cover</c>.</summary>
    private readonly CueWord PlanBehind(CueWord before)
    {
        if (before.Kind is Cue.Comments or Cue.CommentWord) return default;
        foreach (var cue in cues)
        {
            if (cue.Kind == Cue.Future && cue.Start >= Math.Max(limitBefore, before.End) && cue.End <= context.IntroStart) return cue;
        }
        return default;
    }

    private readonly CueWord LastBefore(int from)
    {
        CueWord last = default;
        CueWord comments = default;
        foreach (var cue in cues)
        {
            if (cue.Start < from) continue;
            if (cue.End > context.IntroStart) break;
            if (cue.Kind == Cue.Comments || (cue.Kind == Cue.CommentWord && (context.Mention.End is not null || context.Intro is DateIntro.By or DateIntro.Before or DateIntro.Until))) comments = cue;
            else if (cue.IsStrong && (cue.Manner & CueManner.Adjective) == 0) last = cue;
        }
        return comments.Kind != Cue.None ? comments : last;
    }

    /// <summary>Steps over <c>during its annual meeting,</c> and <c>after the law was implemented,</c> behind a date.</summary>
    private readonly int SkipSubordinates(int at)
    {
        for (var round = 0; round < 2; round++)
        {
            var from = at;
            while (from < context.Sentence.End && _text[from] is ' ' or ',' or '，' or '\n') from++;
            var end = from;
            while (end < context.Sentence.End && char.IsAsciiLetter(_text[end])) end++;
            if (_text[from..end] is not ("during" or "after" or "following" or "since" or "as" or "under" or "with" or "upon" or "at" or "in" or "through" or "based" or "pursuant" or "together")) return from;
            var comma = _text[from..Math.Min(context.Sentence.End, from + LongestSkip)].IndexOf(',');
            if (comma < 0) return from;
            at = from + comma + 1;
        }
        return at;
    }

    private readonly bool OpensWithDuring()
    {
        var start = context.Sentence.Start;
        var sentence = _text[start..context.IntroStart];
        return _end < context.Sentence.End && _text[_end] == ','
            && (sentence.StartsWith("During ", StringComparison.Ordinal) || sentence.StartsWith("At the ", StringComparison.Ordinal) || sentence.StartsWith("In addition, during ", StringComparison.Ordinal));
    }

    /// <summary><c>, established under SAC,</c>: a participle behind a mark, with a preposition behind it.</summary>
    private readonly bool HangsOn(CueWord cue)
    {
        var start = cue.Start;
        while (start > context.Sentence.Start && _text[start - 1] == ' ') start--;
        if (start == context.Sentence.Start || _text[start - 1] is not ('–' or '—' or '(' or ',')) return false;
        var behind = Math.Min(cue.End + 1, context.Sentence.End);
        var end = behind;
        while (end < context.Sentence.End && char.IsAsciiLetter(_text[end])) end++;
        return _text[behind..end] is "in" or "on" or "under" or "at" or "with" or "as" or "from" or "to" or "for" or "during";
    }

    /// <summary><c>the Forum was launched</c>, <c>the first meeting is scheduled for</c>.</summary>
    private readonly bool HasEventBetween(CueWord verb)
    {
        var reach = verb.Kind == Cue.Future ? 0 : 60;
        foreach (var cue in cues)
        {
            if (cue.Kind == Cue.EventNoun && cue.Start > Math.Min(_end, verb.Start - 120) && cue.Start < verb.End + reach) return true;
        }
        return false;
    }

    private readonly bool Has(Cue kind)
    {
        foreach (var cue in cues)
        {
            if (cue.Kind == kind) return true;
        }
        return false;
    }
}
